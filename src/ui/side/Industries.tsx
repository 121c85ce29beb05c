// The industry layers: one checkbox an industry with its hue, symbol and number of projects; all on, all off.
import type { Option } from '../../domain/facets';
import { useExplorer } from '../parts/explorer';
import { IndustrySymbol } from '../parts/IndustrySymbol';

type Props = {
  hidden: readonly string[];
  /** Projects per industry under the other filters. */
  counts: readonly Option[];
  onChange: (hidden: string[]) => void;
};

export function Industries({ hidden, counts, onChange }: Props) {
  const { t, atlas, name } = useExplorer();
  const { industries } = atlas.index;
  const off = new Set(hidden);
  const toggle = (id: string) => onChange(off.has(id) ? hidden.filter((one) => one !== id) : [...hidden, id]);
  return (
    <fieldset className="industries">
      <legend>{t('industries')}</legend>
      <div className="industries-all">
        <button type="button" onClick={() => onChange([])} disabled={off.size === 0}>
          {t('all')}
        </button>
        <button
          type="button"
          onClick={() => onChange(industries.map(({ id }) => id))}
          disabled={off.size === industries.length}
        >
          {t('none')}
        </button>
      </div>
      <ul>
        {industries.map((industry) => (
          <li key={industry.id}>
            <label>
              <input type="checkbox" checked={!off.has(industry.id)} onChange={() => toggle(industry.id)} />
              <IndustrySymbol industry={industry} />
              <span className="industry-name">{name(industry.name)}</span>
              <span className="count">{counts.find(({ key }) => key === industry.id)?.count ?? 0}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
