// A facet's options as checkboxes with live counts; none ticked keeps all.
import type { ReactNode } from 'react';
import type { Option } from '../../domain/facets';

type Props<K extends string> = {
  title: string;
  hint: string;
  options: readonly Option[];
  chosen: readonly K[];
  label: (key: K) => ReactNode;
  /** How deep an option stands below others. */
  depth?: (key: K) => number;
  onChange: (chosen: K[]) => void;
};

export function Options<K extends string>({ title, hint, options, chosen, label, depth, onChange }: Props<K>) {
  const on = new Set<string>(chosen);
  return (
    <details className="facet" open={on.size > 0}>
      <summary>
        {title}
        {on.size > 0 && <span className="count">{on.size}</span>}
      </summary>
      <fieldset aria-label={title}>
        {on.size === 0 && <p className="soft">{hint}</p>}
        <ul>
          {options.map(({ key, count }) => {
            const option = key as K; // the options are this facet's keys
            return (
              <li key={key} data-depth={depth?.(option)}>
                <label className={count === 0 && !on.has(key) ? 'is-empty' : undefined}>
                  <input
                    type="checkbox"
                    checked={on.has(key)}
                    onChange={() =>
                      onChange(on.has(key) ? chosen.filter((one) => one !== option) : [...chosen, option])
                    }
                  />
                  <span className="option-name">{label(option)}</span>
                  <span className="count">{count}</span>
                </label>
              </li>
            );
          })}
        </ul>
      </fieldset>
    </details>
  );
}
