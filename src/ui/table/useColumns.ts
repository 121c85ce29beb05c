// Which columns a reader has put away, kept in the browser where it allows that.
import { useCallback, useState } from 'react';
import { type Column, type ColumnId, columns } from '../../domain/columns';
import type { TableKind } from '../../domain/view';

type Hidden = Readonly<Record<TableKind, readonly ColumnId[]>>;
const name = 'heitu:columns';

/** What was kept, as far as it still names columns; a table's first column is never put away. */
function hiddenFrom(kept: unknown): Hidden {
  const known = (kind: TableKind): ColumnId[] => {
    const given: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, kind) : undefined;
    if (!Array.isArray(given)) return [];
    return columns[kind].slice(1).flatMap(({ id }) => (given.includes(id) ? id : []));
  };
  return {
    projects: known('projects'),
    initiatives: known('initiatives'),
    metrics: known('metrics'),
    enterprises: known('enterprises'),
  };
}

function read(): Hidden {
  try {
    return hiddenFrom(JSON.parse(window.localStorage.getItem(name) ?? '{}'));
  } catch {
    return hiddenFrom({}); // storage may be forbidden or spoilt: then all columns are shown
  }
}

export function useColumns(kind: TableKind) {
  const [hidden, setHidden] = useState(read);
  const off = hidden[kind];
  const toggle = useCallback(
    (id: ColumnId) => {
      const now = off.includes(id) ? off.filter((one) => one !== id) : [...off, id];
      const next = { ...hidden, [kind]: now };
      setHidden(next);
      try {
        window.localStorage.setItem(name, JSON.stringify(next));
      } catch {
        // as above: the choice lasts as long as the page
      }
    },
    [hidden, off, kind],
  );
  const isOn = useCallback(({ id }: Column) => !off.includes(id), [off]);
  return { isOn, toggle };
}
