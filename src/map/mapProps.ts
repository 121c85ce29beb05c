// What a map shows and hands up, whichever way it is drawn.
import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import type { PlaceLink } from '../../data/published';
import type { Atlas } from '../domain/atlas';
import type { Covered } from '../domain/covered';
import type { ProjectPoints } from '../domain/filter';
import type { Padding } from '../domain/fitting';
import type { Hover, Pick } from '../domain/pick';
import type { Marker } from '../domain/pills';
import type { Camera, Language, Theme } from '../domain/view';
import type { BasemapFiles } from './basemapFiles';
import type { Engine, MapSource } from './engine';
import type { Shade } from './shade';
import type { Streets, TilesOf } from './streetMap';

/** All that is on the map, as values: where it looks is not among them. */
export type MapContent = {
  atlas: Atlas;
  /** The files of the basemap; null without them. */
  basemap: BasemapFiles | null;
  /** The relief's shade in the theme; null before it has come. */
  shade: Shade | null;
  /** A street map of the reader's or the host's; null without one. */
  streets: Streets | null;
  /** Townships and airports. */
  places: FeatureCollection;
  districts: FeatureCollection;
  parks: FeatureCollection;
  points: ProjectPoints;
  /** The selected project's or sketch's point and circle of error. */
  selection: FeatureCollection;
  /** The links between places to draw; none while they are off. */
  links: readonly PlaceLink[];
  selected: string | null;
  hovered: string | null;
  faded: readonly string[];
  fills: ReadonlyMap<string, string> | null;
  theme: Theme;
  language: Language;
};

export type MapProps = {
  content: MapContent;
  title: string;
  /** The camera to open with; null fits the region beside the panels. */
  opening: Camera | null;
  padding: Padding;
  /** What the panels cover of the map. */
  covered: Covered;
  /** Hears of the map that has come, and of what it is made of. */
  onMap: (map: Engine, source: MapSource) => void;
  onPick: (pick: Pick) => void;
  onHover: (hover: Hover | null) => void;
  onCamera: (camera: Camera) => void;
  /** Tiles cannot be had or read. */
  onTilesRefused: (of: TilesOf) => void;
};

/** px: labels at the lower edge stand just above the sources. */
export const edge = 44;

/** What a marker does: one locality opens, several are listed; hovering names one. */
export function useMarkerActs(engine: Engine | null, onPick: MapProps['onPick'], onHover: MapProps['onHover']) {
  return useMemo(
    () => ({
      onOpen: ({ at, members, unplaced }: Marker) => {
        const [only] = members;
        if (unplaced.length > 0)
          onPick({ kind: 'cluster', projects: [...unplaced], localities: members.map(({ id }) => id), at });
        else if (members.length === 1 && only) onPick({ kind: 'locality', id: only.id, others: [] });
        else onPick({ kind: 'several', localities: members.map(({ id }) => id), at });
      },
      onHover: (marker: Marker | null) => {
        const only = marker?.members.length === 1 ? marker.members[0] : undefined;
        const point = only && engine?.project(only.at);
        const where = point && { x: point.x, y: point.y + 40 };
        if (!marker || !only || !where) return onHover(null);
        onHover(
          marker.unplaced.length > 0
            ? { kind: 'cluster', projects: marker.unplaced, ...where }
            : { kind: 'locality', id: only.id, ...where },
        );
      },
    }),
    [engine, onPick, onHover],
  );
}
