// What every peer page shares: the published files, the opening camera, and the points that the industries leave.
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { BasemapTopology, ReliefTopology, WaterTopology } from '../../../geo/ground';
import type { AtlasIndex } from '../../../geo/published';
import type { ProjectPoints } from '../../../src/domain/filter';
import { paddingsOf } from '../../../src/domain/paddings';
import { basemapOf, emptyBasemap } from '../../../src/map/basemap';
import { type Labels, labelsWith } from '../../../src/map/labels';

export type Localities = FeatureCollection<
  Polygon | MultiPolygon,
  { id: string; name: string; level: string; parent: string; projects: number; projects_within: number }
>;

// the region, and the padding beside the explorer's panels, so that every page opens with the same camera
export const region: [number, number, number, number] = [115.52278, 38.71978, 135.08742, 53.56249];
export const padding = paddingsOf({
  width: window.innerWidth,
  height: window.innerHeight,
  isPhone: false,
  isFirst: true,
  isEmbedded: false,
}).closed;

const load = <T>(path: string): Promise<T> =>
  fetch(`./atlas/${path}`).then((response) => response.json() as Promise<T>);

/** All loads start at once; each page draws each file when it is there. */
export function loadAll() {
  const index = load<AtlasIndex>('index.json');
  const labels = load<Labels>('basemap/labels.geojson');
  const files = [
    load<BasemapTopology>('basemap/basemap.topojson'),
    load<WaterTopology>('basemap/water.topojson'),
    load<ReliefTopology>('basemap/relief.topojson'),
    labels,
    index,
  ] as const;
  return {
    index,
    districts: load<Localities>('districts.geojson'),
    parks: load<Localities>('parks.geojson'),
    projects: load<ProjectPoints>('projects.geojson'),
    basemap: Promise.all(files).then(([topology, water, relief, names, { localities }]) =>
      basemapOf({ topology, water, relief, coast: emptyBasemap.coast }, labelsWith(names, localities)),
    ),
  };
}

/** The popup's one line. */
export const lineOf = ({ name, projects, projects_within }: Localities['features'][number]['properties']) =>
  `${name}:${projects + projects_within} 个项目`;

/** From zoom 7 a city's districts take its place, as in the explorer. */
export const isShown = (level: string, hasParent: boolean, zoom: number) => (zoom >= 7 ? level !== 'city' : !hasParent);

/** The points with at least one industry that is not hidden, each under the first of these. */
export function pointsWithout(points: ProjectPoints, hidden: ReadonlySet<string>): ProjectPoints {
  const features = points.features.flatMap((point) => {
    const industry = point.properties.industries.split(',').find((id) => !hidden.has(id));
    return industry === undefined ? [] : [{ ...point, properties: { ...point.properties, industry } }];
  });
  return { ...points, features };
}

/** One checkbox an industry; `onChange` gets the hidden ones. */
export function industryBoxes({ industries }: AtlasIndex, onChange: (hidden: ReadonlySet<string>) => void) {
  const fieldset = document.createElement('fieldset');
  fieldset.append(
    ...industries.map(({ id, name }) => {
      const [label, box] = [document.createElement('label'), document.createElement('input')];
      Object.assign(box, { type: 'checkbox', checked: true, value: id });
      label.append(box, name.zh);
      return label;
    }),
  );
  fieldset.addEventListener('change', () =>
    onChange(
      new Set([...fieldset.querySelectorAll<HTMLInputElement>('input:not(:checked)')].map(({ value }) => value)),
    ),
  );
  document.body.append(fieldset);
}

/** Resolves when the frame that is being drawn has been handed over. */
export const afterFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
