// Sums of investment as reported, each by itself: a press opens the fact.
import { useCallback, useMemo } from 'react';
import type { ProjectRow } from '../../../data/published';
import { moneyText } from '../../domain/money';
import { figureText } from '../../domain/quantity';
import { type ReportedSum, reportedSums } from '../../domain/tallies';
import { isAhead } from '../../domain/timeline';
import { useExplorer } from '../parts/explorer';
import { ChartFigure } from './ChartFigure';
import { drawSums } from './sumPlot';

type Props = { projects: readonly ProjectRow[]; scale: readonly ProjectRow[]; onFact: (fact: string) => void };

const short = new Intl.NumberFormat('en', { notation: 'compact' });

/** Whole decades around all sums. */
function decadesOf(sums: readonly ReportedSum[]): [number, number] {
  const ends = sums.flatMap(({ low, high }) => [low, high]);
  return [10 ** Math.floor(Math.log10(Math.min(...ends))), 10 ** Math.ceil(Math.log10(Math.max(...ends)) + 0.01)];
}

export function SumChart({ projects, scale, onFact }: Props) {
  const { t, language } = useExplorer();
  const { marks, domain } = useMemo(() => {
    const found = reportedSums(projects).map((sum) => {
      const names = sum.projects.map(({ name }) => name[language]);
      const [first = ''] = names;
      return {
        ...sum,
        isAhead: isAhead(sum.quantity.modality),
        members: sum.isShared ? names.join(t('charts.comma')) : first,
        name: `${sum.isShared ? t('charts.andOthers', { name: first }) : first} · ${sum.quantity.name[language]}`,
        figure: [
          figureText(sum.quantity, language),
          ...(sum.isShared ? [t(`scope.${sum.quantity.scope}`)] : []),
          t(`modality.${sum.quantity.modality}`),
        ].join(' · '),
      };
    });
    return { marks: found, domain: found.length > 0 ? decadesOf(reportedSums(scale)) : null };
  }, [projects, scale, language, t]);
  const draw = useCallback(
    (width: number) =>
      drawSums({
        marks,
        domain: domain ?? [1, 10],
        width,
        tick: (cny) => (language === 'zh' ? moneyText(cny, 'zh') : short.format(cny)),
        onFact,
      }),
    [marks, domain, language, onFact],
  );
  if (marks.length === 0) return null;
  return (
    <ChartFigure
      title={t('charts.sums')}
      note={t('charts.sumsNote')}
      label={t('charts.sumsLabel', {
        list: marks.map(({ name, figure }) => `${name} ${figure}`).join(t('charts.stop')),
      })}
      draw={draw}
      legend={
        <ul className="chart-legend">
          <li>
            <span className="chart-dot" data-look="own" aria-hidden="true" />
            {t('charts.own')}
          </li>
          <li>
            <span className="chart-dot" data-look="ahead" aria-hidden="true" />
            {t('charts.ahead')}
          </li>
          <li>
            <span className="chart-dot" data-look="shared" aria-hidden="true" />
            {t('charts.shared')}
          </li>
        </ul>
      }
      head={[t('kind.project'), t('charts.investment'), t('charts.figure'), t('charts.nature'), t('charts.whose')]}
    >
      {marks.map(({ fact, members, quantity, figure }) => (
        <tr key={fact} data-modality={quantity.modality}>
          <th scope="row">{members}</th>
          <td>{quantity.name[language]}</td>
          <td>
            <button
              type="button"
              className="link"
              aria-label={t('charts.openFact', { name: `${members} ${figure}` })}
              onClick={() => onFact(fact)}
            >
              {figureText(quantity, language)}
            </button>
          </td>
          <td>{t(`modality.${quantity.modality}`)}</td>
          <td>{t(`scope.${quantity.scope}`)}</td>
        </tr>
      ))}
    </ChartFigure>
  );
}
