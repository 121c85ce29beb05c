// The names that the painter draws, for the pointer: placed once more on the page, when they are first asked for.
import { useMemo } from 'react';
import type { Areas } from '../../domain/filling';
import type { Size } from '../../domain/fitting';
import { linkFeatures } from '../../domain/links';
import { madeOnce } from '../../domain/once';
import type { PlacedName } from '../../domain/placement';
import type { Targets } from '../../domain/targets';
import type { Camera } from '../../domain/view';
import { labelsOf } from '../labels';
import type { MapProps } from '../mapProps';
import { nameRoomOf, namesIn, namesOf } from '../names';
import { boxOf } from '../scene/frame';
import type { Shown } from '../scene/shown';

const margin = 100; // px: a name in view may have its point beyond the edge

/** The names in view; none before there is a view, or without the basemap's labels. */
export function useNames(
  { content: { basemap, atlas }, covered }: Pick<MapProps, 'content' | 'covered'>,
  shown: Shown,
  targets: Targets | null,
  camera: Camera | null,
  size: Size | null,
  areas: Areas,
): () => readonly PlacedName[] {
  return useMemo(
    () =>
      madeOnce(() => {
        if (!camera || !size || !targets) return [];
        const { links, selected, language, clusters, places } = shown;
        const arcs = linkFeatures(atlas, links, selected, boxOf({ camera, ...size, margin: 0 }));
        const frame = { camera, ...size, margin };
        const room = nameRoomOf(targets, arcs, frame, covered, language, areas);
        const names = [...namesOf(labelsOf(basemap, atlas.index.localities)), ...namesOf(places)];
        return namesIn(names, targets.labelled, room, clusters.marksAt(camera.zoom), frame, language);
      }),
    [basemap, shown, targets, camera, size, covered, atlas, areas],
  );
}
