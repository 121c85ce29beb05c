// The search's field, into which one can type at once; what finds is fetched once the page has the rest, and takes the
// field's place when a reader comes to it: never under a hand that is already typing by way of an input method.
import { type ComponentType, type InputHTMLAttributes, useRef, useState } from 'react';
import { usePart } from '../parts/usePart';
import type { SearchProps, SearchTaking, Typed } from './SearchBox';
import { useField } from './useField';

const loadSearchBox = (): Promise<ComponentType<SearchTaking>> =>
  import('./SearchBox').then((module) => module.SearchBox);

type InputEvents = Pick<InputHTMLAttributes<HTMLInputElement>, 'onFocus' | 'onCompositionStart' | 'onCompositionEnd'>;
type PlainProps = InputEvents & { query: string; onTyped: (typed: Typed) => void; onPointerEnter: () => void };

function PlainField({ query, onTyped, onPointerEnter, ...on }: PlainProps) {
  const field = useField();
  return (
    <search className="search" onPointerEnter={onPointerEnter}>
      <div className="search-field">
        <span className="search-glass" aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-expanded={false}
          {...field}
          {...on}
          value={query}
          onChange={({ currentTarget }) => onTyped({ query: currentTarget.value, isEntered: false })}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing) onTyped({ query, isEntered: query.trim() !== '' });
          }}
        />
      </div>
    </search>
  );
}

export function LazySearch({ isIdle, ...props }: SearchProps & { isIdle: boolean }) {
  const [typed, setTyped] = useState<Typed>({ query: '', isEntered: false });
  const [isWanted, setWanted] = useState(false);
  const [isComposing, setComposing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { Part: SearchBox, ask } = usePart(loadSearchBox, isIdle);
  const want = () => {
    setWanted(true);
    ask();
    props.onWanted();
  };
  return (
    <div ref={place} className="search-place">
      {SearchBox && isWanted && !isComposing ? (
        <SearchBox {...props} typed={() => (place.current?.contains(document.activeElement) ? typed : null)} />
      ) : (
        <PlainField
          query={typed.query}
          onTyped={setTyped}
          onPointerEnter={want}
          onFocus={want}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        />
      )}
    </div>
  );
}
