// What the filter keeps of a locality's records: counts of distinct records, own and within apart, and their names.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnterpriseRow, InitiativeRow, ProjectRow } from '../../../data/published';
import { industryCounts, type Part } from '../../domain/comparison';
import type { StageKey } from '../../domain/filter';
import { kindTallies, stageTallies } from '../../domain/tallies';
import { useExplorer } from '../parts/explorer';
import { IndustrySymbol } from '../parts/IndustrySymbol';
import { StageBadge } from '../parts/StageBadge';

/** Own records open, those within folded under their number; a report that names none says so, apart from zero. */
function Parts<T>({ part, list }: { part: Part<T>; list: (rows: T[]) => ReactNode }) {
  const { t } = useTranslation();
  const { own, within, isMentioned } = part;
  if (!isMentioned) return <span className="is-blank">{t('notMentioned')}</span>;
  return (
    <>
      <p className="compare-count">{t('compare.own', { count: own.length })}</p>
      {own.length > 0 && list(own)}
      {own.length + within.length === 0 && <p className="soft">{t('compare.filtered')}</p>}
      {within.length > 0 && (
        <details>
          <summary>{t('compare.within', { count: within.length })}</summary>
          {list(within)}
        </details>
      )}
    </>
  );
}

export function IndustriesCell({ part, onIndustry }: { part: Part<ProjectRow>; onIndustry: (id: string) => void }) {
  const { t, atlas, name } = useExplorer();
  const { industries } = atlas.index;
  const ids = industries.map(({ id }) => id);
  const list = (rows: ProjectRow[]) => (
    <ul className="compare-chips">
      {industryCounts(rows, ids).map(({ industry: id, count }) => {
        const industry = industries.find((one) => one.id === id);
        return (
          industry && (
            <li key={id}>
              <button
                type="button"
                title={t('compare.onlyIndustry', { name: name(industry.name) })}
                onClick={() => onIndustry(id)}
              >
                <IndustrySymbol industry={industry} size={18} />
                {name(industry.name)} <span className="count">{count}</span>
              </button>
            </li>
          )
        );
      })}
    </ul>
  );
  return <Parts part={part} list={list} />;
}

export function StagesCell({ part, onStage }: { part: Part<ProjectRow>; onStage: (stage: StageKey) => void }) {
  const { t } = useTranslation();
  const list = (rows: ProjectRow[]) => (
    <ul className="compare-chips">
      {stageTallies(rows).map(({ stage, count }) => (
        <li key={stage}>
          <button
            type="button"
            title={t('compare.onlyStage', { name: t(`stage.${stage}`) })}
            onClick={() => onStage(stage)}
          >
            <StageBadge stage={stage === 'unknown' ? null : stage} /> <span className="count">{count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
  return <Parts part={part} list={list} />;
}

export function ProjectsCell({ part }: { part: Part<ProjectRow> }) {
  const { open, name } = useExplorer();
  const list = (rows: ProjectRow[]) => (
    <ul className="compare-names">
      {rows.map((row) => (
        <li key={row.fact}>
          <button type="button" className="compare-link" onClick={() => open(row.locality, row.id)}>
            {name(row.name)}
          </button>{' '}
          <StageBadge stage={row.stage} />
        </li>
      ))}
    </ul>
  );
  return <Parts part={part} list={list} />;
}

export function InitiativesCell({ part }: { part: Part<InitiativeRow> }) {
  const { t, openFact, name } = useExplorer();
  const list = (initiatives: InitiativeRow[]) =>
    kindTallies(initiatives).map(({ kind, rows }) => (
      <div key={kind} className="compare-kind">
        <p className="soft">
          {t(`initiativeKind.${kind}`)} <span className="count">{rows.length}</span>
        </p>
        <ul className="compare-names">
          {rows.map((row) => (
            <li key={row.fact}>
              <button type="button" className="compare-link" onClick={() => openFact(row.fact)}>
                {name(row.name)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    ));
  return <Parts part={part} list={list} />;
}

export function EnterprisesCell({ part }: { part: Part<EnterpriseRow> }) {
  const { openEnterprise, name } = useExplorer();
  const list = (rows: EnterpriseRow[]) => (
    <ul className="compare-names">
      {rows.map((row) => (
        <li key={row.fact}>
          <button type="button" className="compare-link" title={name(row.role)} onClick={() => openEnterprise(row.id)}>
            {name(row.name)}
          </button>
        </li>
      ))}
    </ul>
  );
  return <Parts part={part} list={list} />;
}
