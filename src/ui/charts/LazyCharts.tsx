// The charts, fetched with the plotting library only where they are opened.
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import type { ChartsProps } from './Charts';

const Charts = lazy(() => import('./Charts').then((module) => ({ default: module.Charts })));

export function LazyCharts(props: ChartsProps) {
  const { t } = useTranslation();
  return (
    <ErrorBoundary>
      <Suspense
        fallback={
          <p className="soft" role="status">
            {t('charts.loading')}
          </p>
        }
      >
        <Charts {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
