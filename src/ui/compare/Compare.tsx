// Two to four localities side by side in the map's place: charts on one scale, records, like figures, and what only one has.
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalityFile, Rows } from '../../../data/published';
import { rowsWithin } from '../../domain/comparison';
import type { StageKey } from '../../domain/filter';
import { mostCompared } from '../../domain/view';
import { LazyCharts } from '../charts/LazyCharts';
import { useExplorer } from '../parts/explorer';
import { Adder } from './Adder';
import { Columns } from './Columns';
import { Picker } from './Picker';

type Props = {
  /** Two to four localities; none while they are being chosen. */
  ids: readonly string[];
  /** Those that have been chosen so far. */
  chosen: readonly string[];
  /** Their files, null while they load. */
  files: readonly (LocalityFile | null)[];
  /** What stands in their place while they load. */
  loading: ReactNode;
  selection: Rows | null;
  onRemove: (id: string) => void;
  onAdd: (id: string) => void;
  onStage: (stage: StageKey) => void;
  onIndustry: (id: string) => void;
  onClose: () => void;
};

type MultiplesProps = Pick<Props, 'ids' | 'onStage' | 'onIndustry'> & { selection: Rows; only: 'dates' | 'others' };

function Multiples({ ids, selection, only, onStage, onIndustry }: MultiplesProps) {
  const { t, atlas, name, openFact } = useExplorer();
  const key = ids.join();
  const { scale, columns } = useMemo(() => {
    const all = key.split(',');
    return {
      scale: rowsWithin(atlas, selection, all),
      columns: all.map((id) => ({ id, rows: rowsWithin(atlas, selection, [id]) })),
    };
  }, [atlas, selection, key]);
  return (
    <section className="compare-charts" aria-label={t(`compare.charts.${only}`)}>
      <h3>{t(`compare.charts.${only}`)}</h3>
      <p className="soft">{t('compare.chartsNote')}</p>
      <div className="compare-multiples">
        {columns.map(({ id, rows }) => {
          const locality = atlas.byId.get(id);
          return (
            <section key={id} aria-label={locality && `${name(locality.name)} · ${t(`compare.charts.${only}`)}`}>
              <h4>{locality && name(locality.name)}</h4>
              <LazyCharts
                rows={rows}
                scale={scale}
                only={only}
                onIndustry={onIndustry}
                onStage={onStage}
                onFact={openFact}
              />
            </section>
          );
        })}
      </div>
    </section>
  );
}

export function Compare(props: Props) {
  const { ids, chosen, files, loading, selection, onAdd, onRemove, onStage, onIndustry, onClose } = props;
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const there = ids.flatMap((id) => files.find((file) => file?.locality.id === id) ?? []);
  return (
    <section className="compare-page" aria-labelledby="compare-heading">
      <header className="compare-bar">
        <h2 id="compare-heading" ref={heading} tabIndex={-1}>
          {t('compare.title')}
        </h2>
        {ids.length > 0 && ids.length < mostCompared && <Adder compared={ids} onAdd={onAdd} />}
        <button type="button" className="close" aria-label={t('close')} onClick={onClose}>
          ×
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by key */}
      <section className="compare-scroll" tabIndex={0} aria-label={t('compare.region')}>
        {ids.length === 0 && <Picker chosen={chosen} onAdd={onAdd} onRemove={onRemove} />}
        {ids.length > 0 && <p className="soft compare-lead">{t('compare.lead')}</p>}
        {selection && ids.length > 0 && there.length === ids.length && (
          <Multiples ids={ids} selection={selection} only="others" onStage={onStage} onIndustry={onIndustry} />
        )}
        {there.length < ids.length && loading}
        {there.length > 0 && <Columns files={there} selection={selection} onRemove={onRemove} />}
        {selection && ids.length > 0 && there.length === ids.length && (
          <Multiples ids={ids} selection={selection} only="dates" onStage={onStage} onIndustry={onIndustry} />
        )}
      </section>
    </section>
  );
}
