// Projects by industry and stage, reported sums and dates as charts, each with the same numbers as a table.
import { useTranslation } from 'react-i18next';
import type { Rows } from '../../../data/published';
import type { StageKey } from '../../domain/filter';
import { IndustryChart } from './IndustryChart';
import { SumChart } from './SumChart';
import { TimeChart } from './TimeChart';

export type ChartsProps = {
  rows: Rows;
  /** Rows that set the scales where several charts stand side by side. */
  scale?: Rows | undefined;
  /** Only the chart of dates, which is long, or only the others; all of them where it is not said. */
  only?: 'dates' | 'others';
  onIndustry: (id: string) => void;
  onStage: (stage: StageKey) => void;
  onFact: (fact: string) => void;
};

export function Charts({ rows, scale = rows, only, onIndustry, onStage, onFact }: ChartsProps) {
  const { t } = useTranslation();
  const { projects, initiatives, events } = rows;
  if (projects.length + initiatives.length + events.length === 0)
    return <p className="charts-nothing">{t('charts.nothing')}</p>;
  return (
    <div className="charts">
      {only !== 'dates' && (
        <>
          <IndustryChart projects={projects} scale={scale.projects} onIndustry={onIndustry} onStage={onStage} />
          <SumChart projects={projects} scale={scale.projects} onFact={onFact} />
        </>
      )}
      {only !== 'others' && <TimeChart rows={rows} scale={scale} onFact={onFact} />}
    </div>
  );
}
