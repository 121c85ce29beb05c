// The names that the painter draws, for the pointer: placed once more on the page, when they are first asked for.
import { useMemo } from 'react';
import type { Size } from '../../domain/fitting';
import { linkFeatures } from '../../domain/links';
import { madeOnce } from '../../domain/once';
import type { PlacedName } from '../../domain/placement';
import type { Targets } from '../../domain/targets';
import type { Camera } from '../../domain/view';
import { type Labels, labelsWith } from '../labels';
import type { MapProps } from '../mapProps';
import { nameRoomOf, namesIn, namesOf } from '../names';
import { boxOf } from '../scene/frame';
import type { Shown } from '../scene/scene';

const noLabels: Labels = { type: 'FeatureCollection', features: [] };
const margin = 100; // px: a name in view may have its point beyond the edge

/** The names in view; none before there is a view, or without the basemap's labels. */
export function useNames(
  { content: { basemap, atlas }, covered }: Pick<MapProps, 'content' | 'covered'>,
  shown: Shown,
  targets: Targets | null,
  camera: Camera | null,
  size: Size | null,
): () => readonly PlacedName[] {
  const labels = useMemo(
    () => madeOnce(() => namesOf(labelsWith((basemap?.labels ?? noLabels) as Labels, atlas.index.localities))),
    [basemap, atlas],
  );
  return useMemo(
    () =>
      madeOnce(() => {
        if (!camera || !size || !targets) return [];
        const { links, selected, language, clusters, places } = shown;
        const arcs = linkFeatures(atlas, links, selected, boxOf({ camera, ...size, margin: 0 }));
        const frame = { camera, ...size, margin };
        const room = nameRoomOf(targets, arcs, frame, covered, language);
        const names = [...labels(), ...namesOf(places)];
        return namesIn(names, targets.labelled, room, clusters.marksAt(camera.zoom), frame, language);
      }),
    [labels, shown, targets, camera, size, covered, atlas],
  );
}
