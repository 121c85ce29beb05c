// What is said aloud of opening, closing, filtering and of what is in view.
import { useCallback, useEffect, useRef } from 'react';
import type { Kept } from '../../domain/kept';
import { wholeBox } from '../../map/cameras';
import type { Engine } from '../../map/engine';
import { useAnnounce } from '../../ui/parts/announcing';
import { useExplorer } from '../../ui/parts/explorer';
import { useAddress } from '../address/useAddress';

/** Says them; the answer says what is in view of a map. */
export function useAnnouncements({ points, counts }: Kept) {
  const { t, atlas, language } = useExplorer();
  const { at } = useAddress().view;
  const announce = useAnnounce();
  const before = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening and closing are said
  useEffect(() => {
    const locality = at === null ? undefined : atlas.byId.get(at);
    const { own = 0, within = 0 } = counts.get(at ?? '') ?? {};
    if (locality)
      announce(
        t('chrome.opened', {
          name: locality.name[language],
          projects: own + within,
          initiatives: locality.initiatives.own + locality.initiatives.within,
        }),
      );
    else if (before.current !== null) announce(t('chrome.closed'));
    before.current = at;
  }, [at]);

  const total = points.features.length;
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) announce(t('chrome.shown', { count: total }));
    first.current = false;
  }, [total, announce, t]);

  /** The reported localities and projects inside the map's frame. */
  const sayView = useCallback(
    (map: Engine | null) => {
      if (!map) return;
      const [west, south, east, north] = wholeBox(map);
      const isInView = ([lon = 0, lat = 0]: readonly number[]) =>
        lon >= west && lon <= east && lat >= south && lat <= north;
      const inside = atlas.index.localities.filter((locality) => isInView(locality.at));
      const projects = points.features.filter(({ geometry }) => isInView(geometry.coordinates));
      if (inside.length === 0) return announce(t('chrome.viewportNone'));
      announce(
        t('chrome.viewport', {
          localities: inside.length,
          projects: projects.length,
          names: inside.map((locality) => locality.name[language]).join(language === 'zh' ? '、' : ', '),
        }),
      );
    },
    [atlas, points, language, announce, t],
  );
  return sayView;
}
