// The search's field, into which one can type at once; what finds is fetched when that begins, or once the page has the rest.
import { lazy, Suspense, useRef, useState } from 'react';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import type { SearchProps } from './SearchBox';
import { useField } from './useField';

const SearchBox = lazy(() => import('./SearchBox').then((module) => ({ default: module.SearchBox })));

type PlainProps = { query: string; onQuery: (query: string) => void; onWanted: () => void };

function PlainField({ query, onQuery, onWanted }: PlainProps) {
  const field = useField();
  return (
    <search className="search" onPointerEnter={onWanted}>
      <div className="search-field">
        <span className="search-glass" aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-expanded={false}
          {...field}
          value={query}
          onFocus={onWanted}
          onChange={({ currentTarget }) => onQuery(currentTarget.value)}
        />
      </div>
    </search>
  );
}

export function LazySearch({ isIdle, ...props }: SearchProps & { isIdle: boolean }) {
  const [query, setQuery] = useState('');
  const [isWanted, setWanted] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const want = () => {
    setWanted(true);
    props.onWanted();
  };
  const plain = <PlainField query={query} onQuery={setQuery} onWanted={want} />;
  // asked when the search takes the field's place
  const typed = () => (box.current?.contains(document.activeElement) ? query : null);
  return (
    <div ref={box} className="search-place">
      {!isIdle && !isWanted ? (
        plain
      ) : (
        <ErrorBoundary instead={plain}>
          <Suspense fallback={plain}>
            <SearchBox {...props} typed={typed} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}
