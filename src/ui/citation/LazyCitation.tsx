// The popover of citations, fetched when one is asked for, or once the page has what was asked of it.
import { lazy, Suspense } from 'react';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { useCiting } from './citing';

const CitationPopover = lazy(() => import('./CitationPopover').then((module) => ({ default: module.CitationPopover })));

export function LazyCitation({ isIdle }: { isIdle: boolean }) {
  const isWanted = useCiting() !== null;
  if (!isIdle && !isWanted) return null;
  return (
    <ErrorBoundary>
      <Suspense fallback={null}>
        <CitationPopover />
      </Suspense>
    </ErrorBoundary>
  );
}
