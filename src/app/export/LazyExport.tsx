// Taking the view away, fetched when it is asked for, or once the page has what was asked of it.
import { lazy, Suspense, useState } from 'react';
import { ShareSeat } from '../../ui/header/ShareSeat';
import { ErrorBoundary } from '../../ui/parts/ErrorBoundary';
import type { ExportProps } from './Export';

const Export = lazy(() => import('./Export').then((module) => ({ default: module.Export })));

export function LazyExport(props: ExportProps) {
  const [isWanted, setWanted] = useState(false);
  const seat = <ShareSeat onWanted={() => setWanted(true)} />;
  if (!props.isIdle && !isWanted) return seat;
  return (
    <ErrorBoundary>
      <Suspense fallback={seat}>
        <Export {...props} isOpen={isWanted} />
      </Suspense>
    </ErrorBoundary>
  );
}
