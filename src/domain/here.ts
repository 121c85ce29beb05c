// What is in the middle of a map that looks close: a reported place with what it has, or where the nearest one is.
import type { AtlasLocality, LonLat } from '../../geo/published';
import { type Atlas, isWithin } from './atlas';
import type { Areas } from './filling';
import type { ProjectPoint } from './filter';
import { project } from './mercator';
import { metresBetween } from './nearest';

/** Eighths of the compass, clockwise from north. */
const bearings = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
type Bearing = (typeof bearings)[number];

/** `unplaced`: of its projects, those whose place is not known exactly; `metres` to its point, and which way that is. */
export type Here =
  | { is: 'in'; locality: AtlasLocality; projects: number; unplaced: number }
  | { is: 'beside'; locality: AtlasLocality; metres: number; bearing: Bearing };

/** The zoom from which a map is at one place: farther out it shows several with their names. */
export const closeFrom = 8.5;

/** Which way one [lon, lat] lies from another. */
function bearingOf(from: LonLat, to: LonLat): Bearing {
  const [[x, y], [toX, toY]] = [project(from, 0), project(to, 0)];
  const eighth = Math.round((Math.atan2(toX - x, y - toY) * 4) / Math.PI);
  return bearings[(eighth + 8) % 8] ?? 'n';
}

/** What is at the middle of what is seen of a map; null where it looks from too far to be at one place. `points`: of all projects. */
export function hereOf(
  atlas: Atlas,
  areas: Areas,
  { zoom, middle }: { zoom: number; middle: LonLat },
  points: readonly ProjectPoint[],
): Here | null {
  if (zoom < closeFrom) return null;
  const [id] = areas(middle);
  const locality = id === undefined ? undefined : atlas.byId.get(id);
  if (locality) {
    const own = points.filter(({ properties }) => isWithin(atlas, properties.locality, locality.id));
    const unplaced = own.filter(({ properties }) => properties.vague).length;
    return { is: 'in', locality, projects: own.length, unplaced };
  }
  const [nearest] = atlas.index.localities
    .map((one) => ({ locality: one, metres: metresBetween(middle, one.at) }))
    .sort((a, b) => a.metres - b.metres);
  return nearest ? { is: 'beside', ...nearest, bearing: bearingOf(middle, nearest.locality.at) } : null;
}
