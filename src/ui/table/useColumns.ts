// Which columns a reader has put away, kept in the browser where it allows that.
import { useCallback, useMemo } from 'react';
import type { TableKind } from '../../../data/model/kinds';
import { type Column, type ColumnId, columns } from '../../domain/columns';
import type { Shown } from '../../domain/tableFilter';
import { useKept } from '../parts/useKept';

type Hidden = Readonly<Record<TableKind, readonly ColumnId[]>>;

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

function read(text: string | null): Hidden {
  try {
    return hiddenFrom(JSON.parse(text ?? '{}'));
  } catch {
    return hiddenFrom({}); // what was kept is spoilt: then all columns are shown
  }
}

/** The columns of every table that are on. */
export function useShownColumns(): Shown {
  const [text] = useKept('columns');
  return useMemo(() => {
    const hidden = read(text);
    const shownOf = (kind: TableKind) => columns[kind].filter(({ id }) => !hidden[kind].includes(id));
    return {
      projects: shownOf('projects'),
      initiatives: shownOf('initiatives'),
      metrics: shownOf('metrics'),
      enterprises: shownOf('enterprises'),
    };
  }, [text]);
}

/** Whether a column of a table is on, and how to put it away or back. */
export function useColumns(kind: TableKind) {
  const [text, keep] = useKept('columns');
  const hidden = useMemo(() => read(text), [text]);
  const off = hidden[kind];
  const toggle = useCallback(
    (id: ColumnId) => {
      const now = off.includes(id) ? off.filter((one) => one !== id) : [...off, id];
      keep(JSON.stringify({ ...hidden, [kind]: now }));
    },
    [hidden, off, kind, keep],
  );
  const isOn = useCallback(({ id }: Column) => !off.includes(id), [off]);
  return { isOn, toggle };
}
