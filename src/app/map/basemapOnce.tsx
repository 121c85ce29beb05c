// The basemap made of its files, once, for what needs it on the page itself: the map by WebGL, pictures to take away.
import { type ComponentType, useMemo } from 'react';
import type { AtlasIndex } from '../../../geo/published';
import { type Basemap, basemapFrom, emptyBasemap } from '../../map/basemap';
import { BasemapFault, type BasemapTexts } from '../../map/basemapFiles';
import type { MapProps } from '../../map/mapProps';
import { refuse } from '../files/load';

const made = new WeakMap<BasemapTexts, Basemap>();

/** The basemap of these files; empty without them, or where they are not what they should be, which is then said. */
export function basemapOnce(texts: BasemapTexts | null, { localities }: Pick<AtlasIndex, 'localities'>): Basemap {
  if (texts === null) return emptyBasemap;
  const known = made.get(texts);
  if (known) return known;
  try {
    const basemap = basemapFrom(texts, localities);
    made.set(texts, basemap);
    return basemap;
  } catch (fault) {
    // whoever looks at it is told once the screen is made
    if (fault instanceof BasemapFault) queueMicrotask(() => refuse(fault.path));
    return emptyBasemap;
  }
}

/** A map that is handed the basemap of its content's files. */
export const withBasemap = <P extends MapProps>(AtlasMap: ComponentType<P & { basemap: Basemap }>) =>
  function WithBasemap(props: P) {
    const { basemap: texts, atlas } = props.content;
    const basemap = useMemo(() => basemapOnce(texts, atlas.index), [texts, atlas]);
    return <AtlasMap {...props} basemap={basemap} />;
  };
