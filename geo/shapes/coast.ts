// The physical coast of Liaoning: where it lies landward of the counties' outline, the water between the two.
import { area, booleanPointInPolygon } from '@turf/turf';
import type { Feature, LineString, Position } from 'geojson';
import { z } from 'zod';
import { area as areaShape } from '../published';
import { collection, labelPoint, type Mapshaper, shapesIn, tidy } from './build';
import type { Area, Boundary, Bounds } from './region';
import { joinSegments, readSegments } from './water';

/** Where the coast is drawn: from the foot of the Great Wall to the mouth of the Yalu. */
export const coastBounds: Bounds = [119.4, 38.4, 124.6, 41.2];
/** Degrees that the frame keeps inside of what was read: lines end at its edge. */
const inset = 0.01;
const interval = 120; // metres between kept vertices, about
const leastArea = 50_000; // m²: smaller slivers are two surveys' noise

const line = (coordinates: Position[]): Feature<LineString> => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'LineString', coordinates },
});

/**
 * The sea that covers counties, from GMT's text of GSHHG's shoreline within `coastBounds`; one shape, WGS-84. Counties that
 * are `reported` keep their own outline: what is selected and counted there must not lie in the sea.
 * @param ground all that counts as land, for telling which side of the line is the sea
 */
export async function coast(
  text: string,
  counties: readonly Boundary[],
  ground: readonly Boundary<unknown>[],
  reported: ReadonlySet<string>,
  mapshaper: Mapshaper,
): Promise<Area> {
  const [west, south, east, north] = coastBounds;
  const frame: Bounds = [west + inset, south + inset, east - inset, north - inset];
  const [w, s, e, n] = frame;
  const edge = line([
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ]);
  const { 'faces.json': faces = '' } = await mapshaper(
    `-i shore.json edge.json combine-files -merge-layers force -polygons -clip bbox=${frame.join(',')} -each id='' -o faces.json format=geojson`,
    {
      'shore.json': JSON.stringify(collection(joinSegments(readSegments(text)).map(line))),
      'edge.json': JSON.stringify(collection([edge])),
    },
  );
  const isLand = (face: Boundary<unknown>) => {
    const middle = labelPoint(face.geometry);
    return ground.some((one) => booleanPointInPolygon(middle, one.geometry));
  };
  const sea = shapesIn(faces, z.unknown()).filter((face) => !isLand(face));
  const kept = counties.filter(({ properties: { id } }) => !reported.has(id));
  const { 'out.json': out = '' } = await mapshaper(
    `-i sea.json -simplify interval=${interval} keep-shapes -clip counties.json -explode -filter 'this.area > ${leastArea}' ` +
      '-dissolve -o out.json format=geojson precision=0.0001',
    { 'sea.json': JSON.stringify(collection(sea)), 'counties.json': JSON.stringify(collection(kept)) },
  );
  const made = z.object({ geometries: z.array(areaShape).length(1) }).parse(JSON.parse(out));
  const [geometry] = made.geometries;
  if (!geometry || area(geometry) === 0)
    throw new Error('The coast of Liaoning covers no county: is it the right shoreline?');
  return tidy({ type: 'Feature', properties: {}, geometry }).geometry;
}
