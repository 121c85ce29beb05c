// What the journeys ask of a map beyond what the app does: fetched only by a page that asks for it.
import type { Map as MapLibre } from 'maplibre-gl';
import type { EngineName } from '../../domain/view';
import type { MapSource, ScreenPoint } from '../../map/engine';
import { clickable } from '../../map/layers/ids';
import { clusterProperty } from '../../map/layers/projects';
import { hitsAt } from '../../map/svg/hits';

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
  /** What a click at a point would meet: the topmost symbol, if any, and localities, the most specific first. */
  meets: (point: ScreenPoint) => { hasSymbol: boolean; localities: string[] };
  /** The colours with which a layer fills. */
  colours: (layer: string) => string[];
};

function inspectWebgl(map: MapLibre): Inspection {
  const there = (layers: readonly string[]) => layers.filter((id) => map.getLayer(id));
  return {
    kind: 'webgl',
    settled: () =>
      new Promise((resolve) => {
        map.once('idle', () => resolve());
        map.triggerRepaint();
      }),
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
      return { hasSymbol: at(clickable.projects).length > 0, localities: [...new Set(localities)] };
    },
    colours: (layer) => JSON.stringify(map.getPaintProperty(layer, 'fill-color') ?? '').match(/#[0-9a-f]{6}/gi) ?? [],
  };
}

function inspectSvg(box: HTMLElement): Inspection {
  const elementsOf = (layer: string) => [...box.querySelectorAll<SVGElement>(`[data-layer="${layer}"]`)];
  const isInView = (element: Element) => {
    const view = box.getBoundingClientRect();
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return right > view.left && left < view.right && bottom > view.top && top < view.bottom;
  };
  return {
    kind: 'drawn',
    settled: () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    isReady: () => box.querySelector('.svg-picture > svg') !== null,
    drawn: (layers) => layers.flatMap((layer) => elementsOf(layer).filter(isInView).map(drawnOf)),
    meets: ({ x, y }) => {
      const { left, top } = box.getBoundingClientRect();
      const { project, cluster, localities } = hitsAt(box, { clientX: x + left, clientY: y + top });
      return { hasSymbol: project !== null || cluster !== null, localities: [...localities] };
    },
    colours: (layer) => elementsOf(layer).flatMap((element) => element.getAttribute('fill') ?? []),
  };
}

/** A drawn element as a feature of its layer, a cluster as MapLibre's cluster. */
function drawnOf({ dataset }: SVGElement): Drawn {
  const { layer = '', project, industry, cluster, counts = '{}', locality } = dataset;
  if (cluster === undefined) return { layer, properties: { id: project ?? locality, industry } };
  const each: [string, unknown][] = Object.entries(JSON.parse(counts));
  const properties = Object.fromEntries(each.map(([id, count]) => [clusterProperty(id), count]));
  return { layer, properties: { cluster: true, cluster_id: Number(cluster), ...properties } };
}

/** The answers of a map that is made of this. */
export const inspect = (source: MapSource): Inspection =>
  source instanceof HTMLElement ? inspectSvg(source) : inspectWebgl(source);
