// The map of a dossier: the localities that it is about, drawn as shapes in the light theme, for paper.
import { useMemo } from 'react';
import type { Box } from '../../../geo/published';
import type { ProjectPoints } from '../../domain/filter';
import { around, fitted, planeOf } from '../../domain/fitting';
import { clustersOf } from '../../map/clusters';
import type { Palette } from '../../map/palette';
import type { Scene } from '../../map/scene/scene';
import { type Shape, shape } from '../../map/shape';
import { type MapSheet, sheetShape } from '../../map/sheet';
import { outlinesIn } from '../../map/svg/drawing';
import { Shapes } from '../../map/svg/Shapes';
import { drawnView } from './picture';

const size = { width: 500, height: 340 }; // px; the style sheet makes it as wide as the paper's text
const row = 26; // px: an entry of the legend
const small = { width: 420, height: 420 }; // px: of the locator, which paper makes smaller: no camera looks from farther
const inset = { top: 4, right: 4, bottom: 4, left: 4 };
const least = 24; // px
const none: ProjectPoints = { type: 'FeatureCollection', features: [] };
const edge = { top: 32, right: 32, bottom: 40, left: 32 };

export { frameOf, streetTilesIn } from './picture';

type Sheet = Omit<MapSheet, 'camera' | 'width' | 'height'>;
type Props = {
  /** What is drawn, and the frame around it, whose camera and size are the paper's. */
  scene: Omit<Scene, 'clusters'>;
  points: ProjectPoints;
  sheet: Sheet;
  /** The boxes of the localities, and of their projects that stand outside them. */
  boxes: readonly Box[];
};

/** A sheet with the camera and the size that it has on paper. */
export function framedOnPaper(sheet: Sheet, boxes: readonly Box[]): MapSheet {
  // the legend stands beside the map and may be longer
  const height = Math.max(size.height, (sheet.legend.length + 2) * row);
  return { ...sheet, camera: fitted(around(boxes), { ...size, height }, edge), ...size, height };
}

/** Under ids of its own: the page holds the map on the screen as well, which is not there on paper. */
function apart({ tag, attributes, children }: Shape): Shape {
  const own = Object.entries(attributes).map(([name, value]) => [
    name,
    name === 'id' ? `printed-${value}` : typeof value === 'string' ? value.replace('url(#', 'url(#printed-') : value,
  ]);
  return shape(tag, Object.fromEntries(own), typeof children === 'string' ? children : children?.map(apart));
}

/** Where in the whole region the localities lie: its borders alone, and a frame around them. */
export function PrintedLocator({ scene, palette, boxes }: Pick<Props, 'scene' | 'boxes'> & { palette: Palette }) {
  const { atlas } = scene;
  const view = { camera: fitted(atlas.index.region, small, inset), ...small };
  const plane = planeOf(view.camera, small);
  const [west, south, east, north] = around(boxes);
  const [from, to] = [plane.project([west, north]), plane.project([east, south])];
  // a district is a few pixels of the region
  const [width, height] = [Math.max(least, to.x - from.x), Math.max(least, to.y - from.y)];
  const frame = shape('rect', {
    x: (from.x + to.x - width) / 2,
    y: (from.y + to.y - height) / 2,
    width,
    height,
    fill: 'none',
    stroke: palette.seal,
    'stroke-width': 5,
  });
  const look = { viewBox: `0 0 ${small.width} ${small.height}`, class: 'dossier-locator' };
  const ground = outlinesIn({ ...scene, clusters: clustersOf(none, atlas) }, palette, { ...view, margin: 0 });
  return <Shapes shapes={[shape('svg', look, [...ground, frame])]} />;
}

export function PrintedMap({ scene, points, sheet, boxes }: Props) {
  const { atlas } = scene;
  const clusters = useMemo(() => clustersOf(points, atlas), [points, atlas]);
  const framed = framedOnPaper(sheet, boxes);
  return <Shapes shapes={[apart(sheetShape(framed, drawnView({ ...scene, clusters }, framed), false))]} />;
}
