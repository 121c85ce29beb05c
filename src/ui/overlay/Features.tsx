// The map's features as a list that arrow keys walk: geographically, or in order by Page Up and Page Down; Enter opens.
import { type KeyboardEvent, useRef, useState } from 'react';
import type { AtlasLocality } from '../../../geo/published';
import type { LocalityCounts } from '../../domain/filter';
import { type Direction, nextIn, nextInOrder } from '../../domain/spatialNavigation';
import { useAnnounce } from '../parts/announcing';
import { useExplorer } from '../parts/explorer';

type Props = {
  /** What the map shows at this zoom, in the lists' order. */
  localities: readonly AtlasLocality[];
  counts: LocalityCounts;
  onWalk: (id: string) => void;
};

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export function Features({ localities, counts, onWalk }: Props) {
  const { t, name, open, light } = useExplorer();
  const announce = useAnnounce();
  const list = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [isFocused, setFocused] = useState(false);
  const active = localities.find(({ id }) => id === asked) ?? localities[0];
  if (!active) return null;
  const goTo = (id: string | null | undefined) => {
    if (!id) return announce(t('chrome.noFeature'));
    setAsked(id);
    light({ kind: 'locality', id });
    onWalk(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    const places: Partial<Record<string, () => void>> = {
      PageDown: () => goTo(nextInOrder(localities, active.id, 1)),
      PageUp: () => goTo(nextInOrder(localities, active.id, -1)),
      Home: () => goTo(localities[0]?.id),
      End: () => goTo(localities.at(-1)?.id),
      Enter: () => open(active.id),
      ' ': () => open(active.id),
    };
    const act = direction ? () => goTo(nextIn(localities, active.id, direction)) : places[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <section className="features" aria-label={t('chrome.features')}>
      <div
        ref={list}
        id="map-features"
        role="listbox"
        tabIndex={0}
        aria-label={t('chrome.features')}
        aria-activedescendant={`feature-${active.id}`}
        className="unseen"
        onKeyDown={onKeyDown}
        onFocus={() => {
          setFocused(true);
          light({ kind: 'locality', id: active.id });
        }}
        onBlur={() => {
          setFocused(false);
          light(null);
        }}
      >
        {localities.map((locality) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the listbox holds the focus, the option is its active descendant
          <div key={locality.id} id={`feature-${locality.id}`} role="option" aria-selected={locality.id === active.id}>
            {t('chrome.feature', {
              name: name(locality.name),
              projects: (counts.get(locality.id)?.own ?? 0) + (counts.get(locality.id)?.within ?? 0),
              initiatives: locality.initiatives.own + locality.initiatives.within,
            })}
          </div>
        ))}
      </div>
      {isFocused && (
        <p className="walking" aria-hidden="true">
          <strong>{name(active.name)}</strong> ← ↑ ↓ → · Enter
        </p>
      )}
    </section>
  );
}
