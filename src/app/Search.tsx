// The search in the header: its index is loaded once a reader is about to search; what is chosen opens.
import { useState } from 'react';
import type { SearchEntry } from '../../data/published';
import { SearchBox } from '../ui/header/SearchBox';
import { useExplorer } from '../ui/parts/explorer';
import { useLoad } from './files/useLoad';

export function Search({ onPrefecture }: { onPrefecture: (adcode: string) => void }) {
  const { open, openFact, openEnterprise } = useExplorer();
  const [isSearching, setSearching] = useState(false);
  const entries = useLoad(isSearching ? 'search.json' : null);
  const onChoose = ({ kind, id, locality, adcode }: SearchEntry) => {
    if (kind === 'locality') open(id);
    else if (kind === 'enterprise') openEnterprise(id);
    else if (locality === '' && adcode) onPrefecture(adcode);
    else openFact(id);
  };
  return (
    <SearchBox
      entries={entries.value}
      failed={entries.failed}
      onWanted={() => (entries.failed ? entries.retry() : setSearching(true))}
      onChoose={onChoose}
    />
  );
}
