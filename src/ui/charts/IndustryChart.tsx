// Projects by industry and stage: a bar filters by its industry, a stage of the legend by that stage.
import { useCallback, useMemo } from 'react';
import type { ProjectRow } from '../../../data/published';
import type { StageKey } from '../../domain/filter';
import { phaseOf } from '../../domain/phases';
import { industryTallies, stageTallies } from '../../domain/tallies';
import { useExplorer } from '../parts/explorer';
import { ChartFigure } from './ChartFigure';
import { drawIndustries } from './industryPlot';

type Props = {
  projects: readonly ProjectRow[];
  scale: readonly ProjectRow[];
  onIndustry: (id: string) => void;
  onStage: (stage: StageKey) => void;
};

export function IndustryChart({ projects, scale, onIndustry, onStage }: Props) {
  const { t, atlas, language } = useExplorer();
  const { industries } = atlas.index;
  const { bars, stages, most } = useMemo(() => {
    const ids = industries.map(({ id }) => id);
    const longest = Math.max(1, ...industryTallies(scale, ids).map(({ total }) => total));
    const tallies = industryTallies(projects, ids).map((tally) => {
      const industry = industries.find(({ id }) => id === tally.industry);
      return { ...tally, hue: industry?.hue ?? 'currentColor', name: industry?.name[language] ?? tally.industry };
    });
    return { bars: tallies, stages: stageTallies(projects), most: longest };
  }, [projects, scale, industries, language]);
  const draw = useCallback(
    (width: number) =>
      drawIndustries({
        bars,
        segments: bars.flatMap(({ industry, hue, name, stretches }) =>
          stretches.map(({ stage, count, from, to }) => ({
            industry,
            hue,
            stage,
            from,
            to,
            title: `${name} · ${t(`stage.${stage}`)} ${count}`,
          })),
        ),
        most,
        width,
        onIndustry,
      }),
    [bars, most, t, onIndustry],
  );
  if (bars.length === 0) return null;
  const countIn = (industry: string, stage: StageKey) =>
    bars.find((bar) => bar.industry === industry)?.stretches.find((one) => one.stage === stage)?.count ?? 0;
  return (
    <ChartFigure
      title={t('charts.industries')}
      note={t('charts.industriesNote')}
      label={t('charts.industriesLabel', {
        list: bars.map(({ name, total }) => `${name} ${total}`).join(t('charts.comma')),
      })}
      draw={draw}
      legend={
        <ul className="chart-legend" aria-label={t('charts.byStage')}>
          {stages.map(({ stage, count }) => (
            <li key={stage}>
              <button type="button" onClick={() => onStage(stage)}>
                <span
                  className="chart-phase"
                  data-phase={stage === 'unknown' ? stage : phaseOf[stage]}
                  aria-hidden="true"
                />
                {t(`stage.${stage}`)} <span className="count">{count}</span>
              </button>
            </li>
          ))}
        </ul>
      }
      head={[
        t('industries'),
        t('charts.total'),
        ...stages.map(({ stage }) => (
          <button key={stage} type="button" className="link" onClick={() => onStage(stage)}>
            {t(`stage.${stage}`)}
          </button>
        )),
      ]}
    >
      {bars.map(({ industry, name, total }) => (
        <tr key={industry}>
          <th scope="row">
            <button type="button" className="link" onClick={() => onIndustry(industry)}>
              {name}
            </button>
          </th>
          <td>{total}</td>
          {stages.map(({ stage }) => (
            <td key={stage}>{countIn(industry, stage)}</td>
          ))}
        </tr>
      ))}
    </ChartFigure>
  );
}
