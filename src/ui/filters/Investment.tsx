// The filter by investment: its slider comes when it is unfolded.
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvestProps } from './InvestSlider';

const InvestSlider = lazy(() => import('./InvestSlider').then((module) => ({ default: module.InvestSlider })));

export function Investment(props: InvestProps) {
  const { t } = useTranslation();
  const [wasOpened, setOpened] = useState(props.range !== null);
  return (
    <details
      className="facet"
      open={props.range !== null}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary>{t('filters.invest')}</summary>
      {wasOpened && (
        <Suspense fallback={<p className="soft">{t('loading')}</p>}>
          <InvestSlider {...props} />
        </Suspense>
      )}
    </details>
  );
}
