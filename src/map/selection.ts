// The selected place as GeoJSON: its point, and its circle of error where the point is not exact.
import { circle, point } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import type { AtlasLocality } from '../../geo/published';
import type { Placing } from '../domain/placing';

const steps = 72;

/** Circle of `metres` around a WGS-84 [lon, lat]. */
const around = (at: [number, number], metres: number) => circle(at, metres / 1000, { units: 'kilometers', steps });

const symbolOf = ({ at, by, industry }: Placing) => point(at, { industry, placed_by: by });

/** A selected project's point and circle, else a selected sketch's circle around its source's point; lit adds a point. */
export function selectionOf(
  locality: AtlasLocality | undefined,
  project: Placing | undefined,
  lit: Placing | undefined,
): FeatureCollection {
  const features: FeatureCollection['features'] = [];
  if (project) {
    if (project.precision_m !== null) features.push(around(project.at, project.precision_m));
    features.push(symbolOf(project));
  } else if (locality?.outline === 'schematic' && locality.precision_m !== undefined) {
    features.push(around(locality.site_at ?? locality.at, locality.precision_m));
  }
  if (lit) features.push(symbolOf(lit));
  return { type: 'FeatureCollection', features };
}
