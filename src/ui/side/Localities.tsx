// The reported localities as a list: the map's targets for the keyboard, with the counts that the layers leave.
import type { AtlasLocality } from '../../../geo/published';
import { childrenOf } from '../../domain/atlas';
import type { LocalityCounts } from '../../domain/filter';
import { lighting, useExplorer } from '../parts/explorer';

type Counts = LocalityCounts;

function Row({ locality, counts }: { locality: AtlasLocality; counts: Counts }) {
  const { t, atlas, open, light, lit, name } = useExplorer();
  const { own = 0, within = 0 } = counts.get(locality.id) ?? {};
  const children = childrenOf(atlas, locality.id);
  const isLit = lit?.kind === 'locality' && lit.id === locality.id;
  return (
    <li>
      <button
        type="button"
        className={isLit ? 'locality is-lit' : 'locality'}
        onClick={() => open(locality.id)}
        {...lighting(light, { kind: 'locality', id: locality.id })}
      >
        <span>{name(locality.name)}</span>
        <span className="count">{own + within}</span>
      </button>
      {children.length > 0 && (
        <details className="facet">
          <summary>{t('localitiesWithin', { count: children.length })}</summary>
          <ul>
            {children.map((child) => (
              <Row key={child.id} locality={child} counts={counts} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

export function Localities({ counts }: { counts: Counts }) {
  const { t, atlas } = useExplorer();
  const roots = atlas.index.localities.filter(({ parent }) => !atlas.byId.has(parent));
  return (
    <nav className="localities" aria-label={t('localities')}>
      <h2>{t('localities')}</h2>
      <ul>
        {roots.map((locality) => (
          <Row key={locality.id} locality={locality} counts={counts} />
        ))}
      </ul>
    </nav>
  );
}
