// A cell: figures with their citations, badges, and names that open what they name; the rest is the column's text.
import { Fragment, type ReactNode } from 'react';
import type { Metric, Quantity, Row, RowInvestment } from '../../../data/published';
import { type ColumnContext, industriesOf, otherSums, ownSums, reportYear } from '../../domain/cells';
import type { Column } from '../../domain/columns';
import { figureText, figureTitle } from '../../domain/quantity';
import { CitationButton } from '../citation/CitationButton';
import { PeriodText } from '../citation/PeriodText';
import { DoubtTags, Tags } from '../citation/Tags';
import { lighting, useExplorer } from '../parts/explorer';
import { IndustrySymbol } from '../parts/IndustrySymbol';
import { StageBadge } from '../parts/StageBadge';

function Amount({ fact, quantity, label }: { fact: string; quantity: Quantity | Metric; label: string }) {
  const { language } = useExplorer();
  return (
    <CitationButton fact={fact} label={label} cites={quantity.cites}>
      <span className="table-amount" data-modality={quantity.modality} title={figureTitle(quantity, language)}>
        {figureText(quantity, language)}
      </span>
    </CitationButton>
  );
}

/** A project's sums; that a sum is of the whole project goes without saying. */
function Sums({ sums, label }: { sums: readonly RowInvestment[]; label: string }) {
  const { t, name } = useExplorer();
  if (sums.length === 0) return <span className="soft">{t('notMentioned')}</span>;
  return sums.map(({ fact, quantity: { modality, aggregation, scope }, quantity }) => (
    <div key={fact} className="table-sum">
      <Amount fact={fact} quantity={quantity} label={`${label} · ${name(quantity.name)}`} />
      <Tags modality={modality} {...(aggregation !== 'whole-project' && { aggregation })} scope={scope} />
      {scope !== 'ambiguous' && <DoubtTags of={quantity} />}
    </div>
  ));
}

function Enterprises({ ids, context }: { ids: readonly string[]; context: ColumnContext }) {
  const { t, language, openEnterprise } = useExplorer();
  if (ids.length === 0) return <span className="soft">{t('notMentioned')}</span>;
  return ids.map((id, index) => (
    <Fragment key={id}>
      {index > 0 && (language === 'zh' ? '、' : ', ')}
      <button type="button" className="link" onClick={() => openEnterprise(id)}>
        {context.enterprise(id)}
      </button>
    </Fragment>
  ));
}

function Year({ row }: { row: Row }) {
  const { t, atlas } = useExplorer();
  const { year, isInferred } = reportYear(atlas, row);
  return (
    <>
      {year}
      {isInferred && <span className="inferred"> {t('periodInferred')}</span>}
    </>
  );
}

function Name({ row }: { row: Row }) {
  const { light, name, openFact } = useExplorer();
  const lit =
    row.kind === 'project'
      ? ({ kind: 'project', id: row.id } as const)
      : ({ kind: 'locality', id: row.locality } as const);
  const { onFocus, onBlur } = lighting(light, lit);
  return (
    <button type="button" className="link" onFocus={onFocus} onBlur={onBlur} onClick={() => openFact(row.fact)}>
      {name(row.name)}
    </button>
  );
}

type Props = { column: Column; row: Row; context: ColumnContext };

export function Cell({ column, row, context }: Props): ReactNode {
  const { t, atlas, name, open } = useExplorer();
  const text = column.text(row, context);
  const plain = text === t('notMentioned') ? <span className="soft">{text}</span> : text;
  if (column.id === 'name') return <Name row={row} />;
  if (column.id === 'year') return <Year row={row} />;
  if (column.id === 'cite') return <CitationButton fact={row.fact} label={name(row.name)} cites={row.cites} />;
  if (column.id === 'locality')
    return (
      <button type="button" className="table-place" onClick={() => open(row.locality)}>
        {text}
      </button>
    );
  if (row.kind === 'metric') {
    const { quantity } = row;
    if (column.id === 'figure')
      return (
        <>
          <Amount fact={row.fact} quantity={quantity} label={name(row.name)} /> <DoubtTags of={quantity} />
        </>
      );
    if (column.id === 'period') return quantity.period ? <PeriodText period={quantity.period} /> : plain;
    if (column.id === 'modality') return <Tags modality={quantity.modality} />;
    return plain;
  }
  if ((row.kind === 'project' || row.kind === 'initiative') && column.id === 'enterprises')
    return <Enterprises ids={row.enterprises} context={context} />;
  if (row.kind !== 'project') return plain;
  if (column.id === 'stage') return <StageBadge stage={row.stage} />;
  if (column.id === 'investment') return <Sums sums={ownSums(row)} label={name(row.name)} />;
  if (column.id === 'sums') return <Sums sums={otherSums(row)} label={name(row.name)} />;
  if (column.id === 'industries')
    return industriesOf(atlas, row).map((industry) => (
      <span key={industry.id} className="table-industry">
        <IndustrySymbol industry={industry} size={18} /> {name(industry.name)}
      </span>
    ));
  return plain;
}
