// The button for taking things away; what it opens is fetched when it is pressed, or once the page has what was asked of it.
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import type { ShareProps } from './Share';

const Share = lazy(() => import('./Share').then((module) => ({ default: module.Share })));

export function LazyShare({ isIdle, ...props }: ShareProps & { isIdle: boolean }) {
  const { t } = useTranslation();
  const [isWanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      className="plain share"
      aria-label={t('takeaway.open')}
      aria-haspopup="dialog"
      onClick={() => setWanted(true)}
    >
      {t('takeaway.button')}
    </button>
  );
  if (!isIdle && !isWanted) return button;
  return (
    <ErrorBoundary>
      <Suspense fallback={button}>
        <Share {...props} isOpen={isWanted} />
      </Suspense>
    </ErrorBoundary>
  );
}
