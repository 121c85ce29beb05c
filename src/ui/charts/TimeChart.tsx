// Dates of projects, initiatives and events in their order: a press opens the fact.
import { useCallback, useMemo } from 'react';
import type { Rows } from '../../../data/published';
import { isPlaced, type Moment, momentsOf, spanOf } from '../../domain/timeline';
import { datesOf, timeText } from '../../domain/times';
import { PeriodText } from '../citation/PeriodText';
import { useExplorer } from '../parts/explorer';
import { ChartFigure } from './ChartFigure';
import { drawTimes, type TimeMark } from './timePlot';

type Props = { rows: Rows; scale: Rows; onFact: (fact: string) => void };

const within = (time: number, [first, last]: [number, number]) => Math.min(last, Math.max(first, time));

const markOf = (moment: Moment, index: number, label: string, span: [number, number]): TimeMark => ({
  key: `${index} ${moment.fact}`,
  fact: moment.fact,
  label,
  kind: moment.kind,
  from: within(moment.from ?? moment.to ?? span[0], span),
  to: within(moment.to ?? moment.from ?? span[1], span),
  isOpenLeft: moment.from === null || moment.from < span[0],
  isOpenRight: moment.to === null,
  isInferred: moment.isInferred,
  isAhead: moment.isAhead,
});

export function TimeChart({ rows, scale, onFact }: Props) {
  const { t, language } = useExplorer();
  const { moments, marks, span } = useMemo(() => {
    const all = momentsOf(rows);
    const years = spanOf(momentsOf(scale));
    if (!years) return { moments: all, marks: [], span: null };
    const drawn = all.filter(isPlaced).map((moment, index) => {
      const dates = datesOf(moment.period) || timeText(moment.period, language);
      const inferred = moment.isInferred ? ` ${t('periodInferred')}` : '';
      const what = moment.what ? ` · ${moment.what[language]}` : '';
      const ahead = moment.isAhead ? ` · ${t(`modality.${moment.modality}`)}` : '';
      return markOf(moment, index, `${dates}${inferred} ${moment.name[language]}${what}${ahead}`, years);
    });
    return { moments: all, marks: drawn, span: years };
  }, [rows, scale, language, t]);
  const draw = useCallback(
    (width: number) => drawTimes({ marks, span: span ?? [0, 1], width, onFact }),
    [marks, span, onFact],
  );
  if (moments.length === 0) return null;
  const undated = moments.filter((moment) => !isPlaced(moment)).length;
  const signs = (['project', 'initiative', 'event'] as const).filter((kind) =>
    marks.some((mark) => mark.kind === kind),
  );
  return (
    <ChartFigure
      title={t('charts.times')}
      note={undated > 0 ? t('charts.timesUndated', { undated }) : t('charts.timesNote')}
      label={t('charts.timesLabel', { list: marks.map(({ label }) => label).join(t('charts.stop')) })}
      draw={marks.length > 0 ? draw : null}
      legend={
        <ul className="chart-legend">
          {signs.map((kind) => (
            <li key={kind}>
              <span className="chart-sign" data-kind={kind} aria-hidden="true" />
              {t(`kind.${kind}`)}
            </li>
          ))}
          <li>
            <span className="chart-dot" data-look="shared" aria-hidden="true" />
            {t('charts.inferred')}
          </li>
          <li>
            <span className="chart-dot" data-look="open" aria-hidden="true" />
            {t('charts.ahead')}
          </li>
        </ul>
      }
      head={[t('charts.when'), t('charts.what'), t('charts.nature')]}
    >
      {moments.map((moment, index) => (
        <tr
          // biome-ignore lint/suspicious/noArrayIndexKey: one record may say two things of the same time
          key={`${moment.fact} ${index}`}
          data-modality={moment.modality}
        >
          <td>
            <PeriodText period={moment.period} />
          </td>
          <th scope="row">
            <button type="button" className="link" onClick={() => onFact(moment.fact)}>
              {moment.name[language]}
            </button>
            {moment.what && <span className="soft"> · {moment.what[language]}</span>}
          </th>
          <td>{t(`modality.${moment.modality}`)}</td>
        </tr>
      ))}
    </ChartFigure>
  );
}
