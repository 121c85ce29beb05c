// The filters in force as chips that lift them, and what empties the map when nothing is left.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { active, lifts } from '../../domain/facets';
import { type Facet, type Facts, type Filter, noFilter, without } from '../../domain/filter';
import { useExplorer } from '../parts/explorer';
import { useRangeText } from './useRangeText';

const fewest = 3; // industries that are named; more are counted

/** A facet in words: what it keeps. */
function useFacetText(filter: Filter) {
  const { t, atlas, name } = useExplorer();
  const rangeText = useRangeText();
  const join = (names: readonly string[]) => names.join(' · ');
  const industries = () => {
    const on = atlas.index.industries.filter(({ id }) => !filter.hidden.includes(id));
    if (on.length > fewest || on.length === 0) return t('filters.off', { count: filter.hidden.length });
    return t('filters.only', { names: join(on.map((industry) => name(industry.name))) });
  };
  const texts: Record<Facet, () => string> = {
    hidden: industries,
    stages: () => join(filter.stages.map((stage) => t(`stage.${stage}`))),
    invest: () => rangeText(filter.invest),
    years: () => join(filter.years),
    kinds: () => join(filter.kinds.map((kind) => t(`initiativeKind.${kind}`))),
    within: () => join(filter.within.flatMap((id) => atlas.byId.get(id) ?? []).map((locality) => name(locality.name))),
  };
  return (facet: Facet) => texts[facet]();
}

/** The whole filter in words, for exports and print; empty where nothing is filtered. */
export function useFilterText(filter: Filter): string {
  const { t } = useTranslation();
  const textOf = useFacetText(filter);
  return active(filter)
    .map((facet) => `${t(`filters.${facet}`)}: ${textOf(facet)}`)
    .join('; ');
}

type Change = (patch: Partial<Filter>) => void;

/** `children`: what the filter leaves, below the chips. */
export function Chips({ filter, onChange, children }: { filter: Filter; onChange: Change; children?: ReactNode }) {
  const { t } = useTranslation();
  const textOf = useFacetText(filter);
  const inForce = active(filter);
  if (inForce.length === 0) return null;
  return (
    <section className="filter-chips" aria-label={t('filters.active')}>
      <ul>
        {inForce.map((facet) => (
          <li key={facet}>
            <button
              type="button"
              className="filter-chip"
              aria-label={t('filters.chip', { label: `${t(`filters.${facet}`)} ${textOf(facet)}` })}
              onClick={() => onChange(without(filter, facet))}
            >
              <span className="soft">{t(`filters.${facet}`)}</span> <span className="chip-text">{textOf(facet)}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="filter-chip is-reset" onClick={() => onChange(noFilter)}>
            {t('filters.reset')}
          </button>
        </li>
      </ul>
      {children}
    </section>
  );
}

/** Says which filter leaves nothing, and offers to lift it; `projects` are what would be shown without any. */
export function Emptied({
  projects,
  filter,
  onChange,
}: {
  projects: readonly Facts[];
  filter: Filter;
  onChange: Change;
}) {
  const { t, atlas } = useExplorer();
  return (
    <div className="emptied" role="status">
      <p>{t('filters.emptyMap')}</p>
      <ul>
        {lifts(atlas, projects, filter).map(({ facet, count }) => (
          <li key={facet}>
            <button type="button" className="link" onClick={() => onChange(without(filter, facet))}>
              {t('filters.lift', { facet: t(`filters.${facet}`), count })}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="link" onClick={() => onChange(noFilter)}>
            {t('filters.reset')}
          </button>
        </li>
      </ul>
    </div>
  );
}
