// Reported localities as SVG: fills, hatch, outlines, and what is selected (src/map/layers/localities.ts).
import type { Feature, FeatureCollection } from 'geojson';
import type { LocalityShown } from '../layers/localities';
import type { Palette } from '../palette';
import { type Shape, shape } from '../shape';
import { type Frame, grown, pathOf, screenOf } from './frame';

export type Areas = { districts: FeatureCollection; parks: FeatureCollection; selection: FeatureCollection };

export type LocalityState = LocalityShown & {
  selected: string | null;
  /** The selected locality, what it lies in and what lies within it: these are not dimmed. */
  family: readonly string[];
  /** Ids left without a visible project. */
  faded: readonly string[];
};

const idOf = ({ properties }: Feature) => String(properties?.id);
export const hatchId = 'hatch';

/** The pattern of sketched outlines; to stand in the drawing's <defs>. */
export const hatchPattern = ({ localityLine }: Palette): Shape =>
  shape('pattern', { id: hatchId, width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, [
    shape('path', {
      d: 'M-9 9L1 -1M-1 9L9 -1M7 9L17 -1',
      stroke: localityLine,
      'stroke-width': 1,
      'stroke-opacity': 0.55,
    }),
  ]);

function opacityOf({ selected, family, faded }: LocalityState, id: string, full: number): number {
  if (faded.includes(id)) return full * 0.25;
  return selected === null || family.includes(id) ? full : full * 0.55;
}

/** Fills and outlines of the localities whose polygon is a target; each answers a pick by `data-locality`. */
export function localityShapes(
  areas: Areas,
  state: LocalityState,
  hovered: string | null,
  palette: Palette,
  frame: Frame,
): Shape[] {
  const toScreen = screenOf(frame);
  const { fills } = state;
  const among = ({ features }: FeatureCollection) =>
    features.filter((feature) => state.polygons.includes(idOf(feature)));
  const wide = (id: string) => grown(frame.camera.zoom, 4, 0.8, 10, 1.6) + (id === hovered ? 1.4 : 0);
  const fillOf = (id: string) => {
    if (fills) return fills.get(id) ?? palette.blank;
    return id === hovered ? palette.localityHover : palette.locality;
  };
  const drawn = (features: readonly Feature[], kind: 'district' | 'park'): Shape[] =>
    features.flatMap((feature): Shape[] => {
      const id = idOf(feature);
      const d = pathOf([feature], toScreen, frame);
      if (!d) return [];
      const isPark = kind === 'park';
      const full = fills ? (isPark ? 0.85 : 0.9) : isPark ? 0.45 : 0.72;
      const outline = {
        d,
        fill: 'none',
        stroke: palette.localityLine,
        'stroke-width': wide(id),
        'stroke-opacity': opacityOf(state, id, 1),
        'stroke-dasharray': isPark ? `${3 * wide(id)} ${2 * wide(id)}` : undefined,
        'stroke-linejoin': 'round',
        'pointer-events': 'none',
      };
      return [
        shape('path', {
          'data-layer': `${kind}-fill`,
          'data-locality': id,
          d,
          fill: fillOf(id),
          'fill-rule': 'evenodd',
          'fill-opacity': opacityOf(state, id, full),
        }),
        ...(isPark
          ? [
              shape('path', {
                d,
                fill: `url(#${hatchId})`,
                'fill-opacity': opacityOf(state, id, 0.9),
                'pointer-events': 'none',
              }),
            ]
          : []),
        shape('path', { 'data-layer': `${kind}-outline`, ...outline }),
      ];
    });
  return [...drawn(among(areas.districts), 'district'), ...drawn(among(areas.parks), 'park')];
}

/** The selected locality's outline and the circle of error of a selected place. */
export function selectionShapes(areas: Areas, selected: string | null, palette: Palette, frame: Frame): Shape[] {
  const toScreen = screenOf(frame);
  const circles = pathOf(
    areas.selection.features.filter(({ geometry }) => geometry.type === 'Polygon'),
    toScreen,
    frame,
  );
  const outline = (features: readonly Feature[], layer: string, dash?: string): Shape[] => {
    const d = pathOf(
      features.filter((feature) => idOf(feature) === selected),
      toScreen,
      frame,
    );
    const look = { fill: 'none', stroke: palette.seal, 'stroke-width': 2.5, 'stroke-linejoin': 'round' };
    return d ? [shape('path', { 'data-layer': layer, d, ...look, 'stroke-dasharray': dash })] : [];
  };
  const circle = {
    fill: palette.seal,
    'fill-opacity': 0.05,
    stroke: palette.seal,
    'stroke-opacity': 0.6,
    'stroke-dasharray': '2 3',
  };
  return [
    shape('g', { 'pointer-events': 'none' }, [
      ...(circles ? [shape('path', { 'data-layer': 'circle-fill', d: circles, ...circle })] : []),
      ...outline(areas.districts.features, 'locality-selected'),
      ...outline(areas.parks.features, 'park-selected', '7.5 3.75'),
    ]),
  ];
}
