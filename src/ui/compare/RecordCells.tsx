// What the filter keeps of a locality's records: counts of distinct records, own and within apart, and their names.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnterpriseRow, InitiativeRow, ProjectRow } from '../../../data/published';
import type { Part } from '../../domain/comparison';
import { kindTallies } from '../../domain/tallies';
import { useExplorer } from '../parts/explorer';
import { StageBadge } from '../parts/StageBadge';
import { useOnPaper } from '../parts/useOnPaper';

/** Own records and those within, each folded under their number; a report that names none says so, apart from zero. */
function Parts<T>({ part, list }: { part: Part<T>; list: (rows: T[]) => ReactNode }) {
  const { t } = useTranslation();
  const isOnPaper = useOnPaper();
  const { own, within, isMentioned } = part;
  if (!isMentioned) return <span className="is-blank">{t('notMentioned')}</span>;
  return (
    <>
      {own.length > 0 ? (
        <details open={isOnPaper}>
          <summary className="compare-count">{t('compare.own', { count: own.length })}</summary>
          {list(own)}
        </details>
      ) : (
        <p className="compare-count">{t('compare.own', { count: 0 })}</p>
      )}
      {own.length + within.length === 0 && <p className="soft">{t('compare.filtered')}</p>}
      {within.length > 0 && (
        <details open={isOnPaper}>
          <summary>{t('compare.within', { count: within.length })}</summary>
          {list(within)}
        </details>
      )}
    </>
  );
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
