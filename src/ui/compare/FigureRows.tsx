// The localities' figures line by line: those of several, with why they cannot be compared, and each one's alone, folded
// until they are asked for.
import { useState } from 'react';
import type { LocalityFile } from '../../../data/published';
import { type Entry, type Line, linesOf, yearsOfFigure } from '../../domain/comparison';
import { figureText, figureTitle } from '../../domain/quantity';
import { CitationButton } from '../citation/CitationButton';
import { Doubts } from '../citation/Doubts';
import { PeriodText } from '../citation/PeriodText';
import { Tags } from '../citation/Tags';
import { useExplorer } from '../parts/explorer';
import { GroupRow } from './GroupRow';

function FigureCell({ entry, report, isNamed }: { entry: Entry; report: string; isNamed: boolean }) {
  const { t, language, name, report: reportWith } = useExplorer();
  const { fact, metric } = entry;
  const { modality, aggregation, scope, period, note, cites } = metric;
  return (
    <div className="compare-figure" data-modality={modality}>
      <CitationButton fact={fact} label={name(metric.name)} cites={cites}>
        <strong title={figureTitle(metric, language)}>{figureText(metric, language)}</strong>
      </CitationButton>
      {isNamed && <p>{name(metric.name)}</p>}
      <p className="tags">
        <Tags modality={modality} aggregation={aggregation} scope={scope} isOwnSaid />
      </p>
      {period ? (
        <PeriodText period={period} />
      ) : (
        <span className="period">
          {t('compare.ofReport', { years: yearsOfFigure(undefined, reportWith(report)?.period) })}
        </span>
      )}
      {note && <p className="soft">{name(note)}</p>}
      <Doubts fact={fact} record={metric} />
    </div>
  );
}

function LineRow({ line, files }: { line: Line; files: readonly LocalityFile[] }) {
  const { t, name } = useExplorer();
  const why = line.reasons.map((reason) => t(`compare.why.${reason}`)).join(t('compare.comma'));
  return (
    <tr>
      <th scope="row">
        {line.shared ? t(`compare.shared.${line.shared}`) : name(line.name)}
        {why && <p className="compare-differs">{t('compare.differs', { why })}</p>}
      </th>
      {files.map(({ locality }, index) => {
        const entry = line.cells[index];
        return entry ? (
          <td key={locality.id} className={line.only ? 'is-only' : undefined}>
            <FigureCell entry={entry} report={locality.report} isNamed={line.shared !== null} />
            {line.only && <span className="compare-only">{t('compare.only')}</span>}
          </td>
        ) : (
          <td key={locality.id} className="is-blank">
            {t('notMentioned')}
          </td>
        );
      })}
    </tr>
  );
}

type Props = { files: readonly LocalityFile[] };

/** The figures that several of them tell. */
export function SharedFigures({ files }: Props) {
  const { t, atlas } = useExplorer();
  const lines = linesOf(atlas, files);
  const several = lines.filter(({ only }) => only === null);
  const nothing = lines.length === 0 ? t('compare.noFigures') : t('compare.noShared');
  return (
    <>
      <GroupRow title={t('compare.groups.shared')} span={files.length + 1}>
        {several.length === 0 && nothing}
      </GroupRow>
      {several.map((line) => (
        <LineRow key={line.key} line={line} files={files} />
      ))}
    </>
  );
}

/** The figures that only one of them tells, folded. */
export function AloneFigures({ files }: Props) {
  const { t, atlas } = useExplorer();
  const alone = linesOf(atlas, files).filter(({ only }) => only !== null);
  const [isUnfolded, setUnfolded] = useState(false);
  if (alone.length === 0) return null;
  return (
    <>
      <GroupRow title={t('compare.groups.alone')} span={files.length + 1}>
        <button type="button" className="link" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
          {t(isUnfolded ? 'compare.fold' : 'compare.unfold', { count: alone.length })}
        </button>
      </GroupRow>
      {(isUnfolded ? alone : []).map((line) => (
        <LineRow key={line.key} line={line} files={files} />
      ))}
    </>
  );
}
