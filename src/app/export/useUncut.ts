// The basemap uncut, for pictures and prints: as much of it as has come.
import { useMemo } from 'react';
import type { AtlasIndex } from '../../../geo/published';
import { type Basemap, basemapOf, emptyBasemap, type Uncut } from '../../map/basemap';
import { labelsPath, uncutPaths } from '../../map/basemapFiles';
import { type Labels, labelsWith } from '../../map/labels';
import { load } from '../files/load';
import { useLoad } from '../files/useLoad';

type Made = { of: readonly unknown[]; basemap: Basemap };
let last: Made | null = null;

/** Made once of the same values, whoever asks. */
function basemapOnce(uncut: Uncut, labels: Labels, { localities }: Pick<AtlasIndex, 'localities'>): Basemap {
  const of = [uncut.topology, uncut.water, uncut.relief, uncut.coast, labels, localities];
  if (!last?.of.every((one, index) => one === of[index]))
    last = { of, basemap: basemapOf(uncut, labelsWith(labels, localities)) };
  return last.basemap;
}

/** The basemap once it is due and all of its files have come; empty before, or without them. */
export function useUncut(index: AtlasIndex, isDue: boolean): Basemap {
  const { value: topology } = useLoad(isDue ? uncutPaths.topology : null);
  const { value: water } = useLoad(isDue ? uncutPaths.water : null);
  const { value: relief } = useLoad(isDue ? uncutPaths.relief : null);
  const { value: coast } = useLoad(isDue ? uncutPaths.coast : null);
  const { value: labels } = useLoad(labelsPath);
  return useMemo(
    () =>
      topology && water && relief && coast && labels
        ? basemapOnce({ topology, water, relief, coast } as Uncut, labels as Labels, index)
        : emptyBasemap,
    [topology, water, relief, coast, labels, index],
  );
}

/** The same for who can wait for it. */
export async function uncutBasemap(index: AtlasIndex): Promise<Basemap> {
  const paths = [uncutPaths.topology, uncutPaths.water, uncutPaths.relief, uncutPaths.coast] as const;
  const [topology, water, relief, coast] = await Promise.all(paths.map(load));
  const labels = await load(labelsPath);
  return basemapOnce({ topology, water, relief, coast } as Uncut, labels as Labels, index);
}
