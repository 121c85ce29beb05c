// What the journeys ask of a map beyond what the app does: fetched only by a page that asks for it.
import type { Map as MapLibre } from 'maplibre-gl';
import type { EngineName } from '../../domain/view';
import type { MapSource, Painting, ScreenPoint } from '../../map/engine';
import { clickable } from '../../map/layers/ids';

/** A feature that is drawn in view, by the layer that draws it. */
export type Drawn = { layer: string; properties: Readonly<Record<string, unknown>> };

export type Inspection = {
  kind: EngineName;
  /** Resolves when all that is to be drawn is drawn. */
  settled: () => Promise<void>;
  /** Whether what the app gave is on the map. */
  isReady: () => boolean;
  /** What the layers draw in view. */
  drawn: (layers: readonly string[]) => Drawn[];
  /** What a click at a point would meet: whether a symbol or name, and localities, the most specific first. */
  meets: (point: ScreenPoint) => { isOver: boolean; localities: string[] };
  /** The colours with which a layer fills. */
  colours: (layer: string) => string[];
};

const idle = (map: MapLibre) =>
  new Promise<void>((resolve) => {
    map.once('idle', () => resolve());
    map.triggerRepaint();
  });
const frame = () => new Promise((next) => requestAnimationFrame(next));

function inspectWebgl(map: MapLibre): Inspection {
  const there = (layers: readonly string[]) => layers.filter((id) => map.getLayer(id));
  return {
    kind: 'webgl',
    settled: async () => {
      await idle(map);
      // labels and names find their places once a move has ended
      await frame();
      await frame();
      await idle(map);
    },
    isReady: () => map.isStyleLoaded() === true && map.getLayer('project-symbol') !== undefined,
    drawn: (layers) =>
      map
        .queryRenderedFeatures({ layers: there(layers) })
        // the outlines of what is not selected are there, unseen
        .filter(
          ({ layer, state }) => !layer.id.endsWith('-selected') || layer.id === 'project-selected' || state.selected,
        )
        .map(({ layer, properties }) => ({ layer: layer.id, properties })),
    meets: ({ x, y }) => {
      const at = (layers: readonly string[]) => map.queryRenderedFeatures([x, y], { layers: there(layers) });
      const localities = at(clickable.localities).map(({ properties }) => String(properties.id));
      return {
        isOver: at([...clickable.projects, ...clickable.names]).length > 0,
        localities: [...new Set(localities)],
      };
    },
    colours: (layer) => JSON.stringify(map.getPaintProperty(layer, 'fill-color') ?? '').match(/#[0-9a-f]{6}/gi) ?? [],
  };
}

function inspectPainting(painting: Painting): Inspection {
  painting.watch();
  const told = () => painting.told() ?? [];
  return {
    kind: 'drawn',
    settled: painting.settled,
    isReady: () => told().length > 0,
    drawn: (layers) => told().filter(({ layer }) => layers.includes(layer)),
    meets: (point) => {
      const { project, cluster, name, localities } = painting.meets(point);
      return { isOver: project !== null || cluster !== null || name !== null, localities: [...localities] };
    },
    colours: (layer) => told().flatMap((one) => (one.layer === layer ? [one.colour] : [])),
  };
}

/** The answers of a map that is made of this. */
export const inspect = (source: MapSource): Inspection =>
  'watch' in source ? inspectPainting(source) : inspectWebgl(source);
