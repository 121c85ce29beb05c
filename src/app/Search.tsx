// The search in the header: its index is loaded once a reader is about to search; what is chosen opens.
import { useState } from 'react';
import type { SearchEntry } from '../../data/published';
import { awaitCitation } from '../ui/citation/citing';
import { LazySearch } from '../ui/header/LazySearch';
import { useExplorer } from '../ui/parts/explorer';
import { useLoad } from './files/useLoad';

type Props = {
  /** The page has what was asked for: what finds may be fetched. */
  isIdle: boolean;
  onPrefecture: (adcode: string) => void;
};

export function Search({ isIdle, onPrefecture }: Props) {
  const { open, openFact, openEnterprise } = useExplorer();
  const [isSearching, setSearching] = useState(false);
  const entries = useLoad(isSearching ? 'search.json' : null);
  const onChoose = ({ kind, id, locality, adcode }: SearchEntry) => {
    if (kind === 'locality') open(id);
    else if (kind === 'enterprise') openEnterprise(id);
    else if (locality === '' && adcode) onPrefecture(adcode);
    else {
      if (kind === 'figure') awaitCitation(id);
      openFact(id);
    }
  };
  return (
    <LazySearch
      isIdle={isIdle}
      entries={entries.value}
      failed={entries.failed}
      onWanted={() => (entries.failed ? entries.retry() : setSearching(true))}
      onChoose={onChoose}
    />
  );
}
