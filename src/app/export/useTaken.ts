// What goes with all that is taken away: the address, the filter in words, the date and the data's version.
import type { Taken } from '../../domain/exports';
import type { Filter } from '../../domain/filter';
import { useFilterText } from '../../ui/filters/Chips';
import { useExplorer } from '../../ui/parts/explorer';
import { isSingle } from '../../ui/parts/host';

/** The page's own address, without its hash. */
export const pageAddress = () => window.location.href.split('#')[0] ?? '';

/** What a selection under this filter is marked with. */
export function useTaken(filter: Filter): Taken {
  const { atlas } = useExplorer();
  // what is handed on names the single file, not the reader's folders
  const address = isSingle ? `${pageAddress().split('/').at(-1)}${window.location.hash}` : window.location.href;
  return { address, filter: useFilterText(filter), date: new Date().toISOString(), version: atlas.index.version };
}
