// The filters beside the industries: stage, investment, year, kind of initiative, locality; each with live counts.
import { ancestorsOf } from '../../domain/atlas';
import type { FacetCounts } from '../../domain/facets';
import type { Filter } from '../../domain/filter';
import { useExplorer } from '../parts/explorer';
import { Investment } from './Investment';
import { Options } from './Options';

type Props = {
  filter: Filter;
  counts: FacetCounts;
  /** How many projects have only a sum that is nobody's own. */
  shared: number;
  onChange: (patch: Partial<Filter>) => void;
};

export function Filters({ filter, counts, shared, onChange }: Props) {
  const { t, atlas, name } = useExplorer();
  const hint = t('filters.hint');
  const nameOf = (id: string) => {
    const locality = atlas.byId.get(id);
    return locality ? name(locality.name) : id;
  };
  return (
    <section className="filters" aria-label={t('filters.title')}>
      <h2>{t('filters.title')}</h2>
      <Options
        title={t('filters.stages')}
        hint={hint}
        options={counts.stages}
        chosen={filter.stages}
        label={(key) => t(`stage.${key}`)}
        onChange={(stages) => onChange({ stages })}
      />
      <Investment
        range={filter.invest}
        sums={counts.investments}
        shared={shared}
        onChange={(invest) => onChange({ invest })}
      />
      <Options
        title={t('filters.kinds')}
        hint={hint}
        options={counts.kinds}
        chosen={filter.kinds}
        label={(key) => t(`initiativeKind.${key}`)}
        onChange={(kinds) => onChange({ kinds })}
      />
      <Options
        title={t('filters.within')}
        hint={hint}
        options={counts.within}
        chosen={filter.within}
        label={nameOf}
        depth={(id) => ancestorsOf(atlas, id).length}
        onChange={(within) => onChange({ within })}
      />
      <Options
        title={t('filters.years')}
        hint={hint}
        options={counts.years}
        chosen={filter.years}
        label={(year) => t('filters.inferredYear', { year })}
        onChange={(years) => onChange({ years })}
      />
    </section>
  );
}
