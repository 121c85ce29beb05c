// The search box: finds by name, pinyin, initials, English or adcode while it is typed, and opens what is chosen.
import { Autocomplete } from '@base-ui/react/autocomplete';
import { type Ref, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchEntry } from '../../../data/published';
import { nearestReported } from '../../domain/nearest';
import { figureText } from '../../domain/quantity';
import { type Found, type Hit, type HitGroup, type Limit, type Mark, prepare, search } from '../../domain/search';
import { useExplorer } from '../parts/explorer';
import { useField } from './useField';

export type SearchProps = {
  /** The search index; null until it has arrived. */
  entries: readonly SearchEntry[] | null;
  failed: boolean;
  /** The reader is about to search: the index is wanted, or wanted again after it failed. */
  onWanted: () => void;
  onChoose: (entry: SearchEntry) => void;
};

/** What the reader has typed into the field, and whether Enter came after it, before there was anything to choose from. */
export type Typed = { query: string; isEntered: boolean };
/** `typed`: of the field that it takes the place of; null while the focus is elsewhere. */
export type SearchTaking = SearchProps & { typed: () => Typed | null };

type Group = HitGroup & { items: Hit[] };

const limit: Limit = { each: 8, all: 24 };
const longestShown = 40; // characters of a query that found nothing
const empty: HitGroup[] = [];

function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const after = marks[marks.length - 1]?.[1] ?? 0;
  return (
    <>
      {marks.map(([from, to], index) => (
        <span key={from}>
          {text.slice(marks[index - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(after)}
    </>
  );
}

/** What the entry lies in: another locality's name, or for a locality what is above it. */
function useContextOf() {
  const { t, atlas, name, language } = useExplorer();
  const unreported = (adcode: string) => {
    const nearest = nearestReported(atlas, adcode);
    return nearest ? t('search.unreported', { name: name(nearest.short ?? nearest.name) }) : '';
  };
  return ({ kind, locality, adcode, context: [record] = [] }: SearchEntry): string => {
    const listed = atlas.byId.get(locality);
    if (!listed) return adcode ? unreported(adcode) : '';
    if (kind === 'figure' && record) return `${name(listed.short ?? listed.name)} · ${name(record)}`;
    if (kind !== 'locality') return name(listed.short ?? listed.name);
    const above = atlas.byId.get(listed.parent);
    if (above) return name(above.short ?? above.name);
    const prefecture = atlas.prefectures.get(listed.parent);
    return (language === 'zh' ? prefecture?.name : prefecture?.name_en) ?? '';
  };
}

function Result({ hit, context, onChoose }: { hit: Hit; context: string; onChoose: () => void }) {
  const { name, language } = useExplorer();
  const { figure } = hit.entry;
  const main = name(hit.entry.name);
  const own = hit.matches.find((match) => match.name === main);
  const other = own ? undefined : hit.matches[0];
  return (
    <Autocomplete.Item value={hit} className="search-result" onClick={onChoose}>
      <span className="search-name">
        <Marked text={main} marks={own?.marks ?? []} />
        {figure && <strong> {figureText({ ...figure, cites: [{ exact: figure.wording }] }, language)}</strong>}
      </span>
      {other && (
        <span className="search-other" lang={other.language === 'zh' ? 'zh' : undefined}>
          <Marked text={other.name} marks={other.marks} />
        </span>
      )}
      {context && <span className="search-context">{context}</span>}
    </Autocomplete.Item>
  );
}

function Groups({ onChoose }: Pick<SearchProps, 'onChoose'>) {
  const { t } = useTranslation();
  const contextOf = useContextOf();
  return (
    <Autocomplete.List className="search-list" aria-label={t('search.results')}>
      {({ kind, items, total }: Group) => (
        <Autocomplete.Group key={kind} items={items} className="search-group">
          <Autocomplete.GroupLabel className="search-kind">
            {t(`search.kind.${kind}`)} <span>{total}</span>
          </Autocomplete.GroupLabel>
          <Autocomplete.Collection>
            {(hit: Hit) => (
              <Result
                key={hit.entry.id}
                hit={hit}
                context={contextOf(hit.entry)}
                onChoose={() => onChoose(hit.entry)}
              />
            )}
          </Autocomplete.Collection>
        </Autocomplete.Group>
      )}
    </Autocomplete.List>
  );
}

/** How the search stands; `found`: null until the index has arrived. */
type SearchState = { query: string; found: Found | null; failed: boolean };

/** What is said below the results. */
function Notes({ query, found, failed, onWanted }: SearchState & Pick<SearchProps, 'onWanted'>) {
  const { t } = useTranslation();
  const more = found ? found.total - found.shown : 0;
  return (
    <>
      {!found && !failed && <p className="search-note">{t('search.loading')}</p>}
      {failed && (
        <p className="search-note">
          {t('search.failed')}{' '}
          <button type="button" className="plain" onClick={onWanted}>
            {t('retry')}
          </button>
        </p>
      )}
      {found?.total === 0 && (
        <p className="search-note">
          {t('search.none', { query: query.slice(0, longestShown) })}
          <br />
          {t('search.hint')}
        </p>
      )}
      {more > 0 && <p className="search-note">{t('search.more', { count: more })}</p>}
    </>
  );
}

/** The same for those who do not see it. */
function Spoken({ query, found, failed }: SearchState) {
  const { t } = useTranslation();
  const said = () => {
    if (query.trim() === '') return '';
    if (failed) return t('search.failed');
    if (!found) return t('search.loading');
    if (found.total === 0) return t('search.none', { query: query.slice(0, longestShown) });
    return t('search.found', { count: found.total });
  };
  return (
    <span className="unseen" role="status">
      {said()}
    </span>
  );
}

type FieldProps = {
  query: string;
  onQuery: (query: string) => void;
  onFocus: () => void;
  /** Enter is kept until there is something to choose from; null once there is. */
  onEarlyEnter: (() => void) | null;
  input: Ref<HTMLInputElement>;
};

function Field({ query, onQuery, onFocus, onEarlyEnter, input }: FieldProps) {
  const { t } = useTranslation();
  const field = useField();
  return (
    <Autocomplete.InputGroup className="search-field">
      <span className="search-glass" aria-hidden="true" />
      <Autocomplete.Input
        ref={input}
        {...field}
        onFocus={onFocus}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && onEarlyEnter) {
            event.preventBaseUIHandler();
            onEarlyEnter();
          }
          if (event.key !== 'Escape') return;
          event.preventBaseUIHandler();
          event.stopPropagation();
          if (query === '') event.currentTarget.blur();
          else onQuery('');
        }}
      />
      <Autocomplete.Clear className="search-clear" aria-label={t('search.clear')}>
        ×
      </Autocomplete.Clear>
    </Autocomplete.InputGroup>
  );
}

export function SearchBox({ entries, failed, onWanted, onChoose, typed }: SearchTaking) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const isWanted = useRef(false);
  const [before] = useState(typed);
  const [query, setQuery] = useState(before?.query ?? '');
  const [isOpen, setOpen] = useState(before !== null);
  const [isEntered, setEntered] = useState(before?.isEntered ?? false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it comes, and no more: the reader goes on typing in it
  useLayoutEffect(() => {
    if (isOpen) input.current?.focus();
  }, []);
  const prepared = useMemo(() => entries && prepare(entries), [entries]);
  const found = useMemo(() => prepared && search(prepared, query, limit), [prepared, query]);
  const items = useMemo(
    () => (found?.groups ?? empty).map((group): Group => ({ ...group, items: group.hits })),
    [found],
  );
  const state = { query, found, failed };
  const want = () => {
    if (!isWanted.current) onWanted();
    isWanted.current = true;
  };
  const choose = (entry: SearchEntry) => {
    setQuery('');
    // a touch keyboard would stay over what was opened
    if (window.matchMedia('(pointer: coarse)').matches) input.current?.blur();
    onChoose(entry);
  };
  const chooseNow = useEffectEvent(choose);
  useEffect(() => {
    if (!isEntered || !found) return;
    setEntered(false);
    const first = found.groups[0]?.hits[0];
    if (first) chooseNow(first.entry);
  }, [isEntered, found]);
  return (
    <search className="search" onPointerEnter={want}>
      <Autocomplete.Root
        items={items}
        filter={null}
        value={query}
        onValueChange={(value, { reason }) => {
          setEntered(false);
          if (reason !== 'item-press') setQuery(value);
        }}
        open={isOpen && query.trim() !== ''}
        onOpenChange={setOpen}
        openOnInputClick
        // Enter takes the first, also when the results come after the last letter
        autoHighlight="always"
        itemToStringValue={({ entry }: Hit) => entry.id}
      >
        <Field
          query={query}
          onQuery={setQuery}
          onFocus={want}
          onEarlyEnter={found ? null : () => setEntered(true)}
          input={input}
        />
        <Autocomplete.Portal>
          <Autocomplete.Positioner className="search-positioner" sideOffset={8} align="start" collisionPadding={0}>
            <Autocomplete.Popup
              className="search-popup"
              role="region"
              aria-label={t('search.results')}
              aria-busy={(!entries && !failed) || undefined}
              // what scrolls must be reachable by key
              tabIndex={0}
            >
              <Groups onChoose={choose} />
              <Notes {...state} onWanted={onWanted} />
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
      <Spoken {...state} />
    </search>
  );
}
