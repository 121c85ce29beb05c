// MapLibre as an engine.
import type { Map as MapLibre } from 'maplibre-gl';
import { closest } from '../../domain/fitting';
import type { Engine, Manner } from '../engine';
import { clickable } from '../layers/ids';

const duration = 200; // ms (look.md: motion ≤ 200 ms); MapLibre leaves it out under prefers-reduced-motion
const mannerOf = ({ asked, instant }: Manner) =>
  [{ duration: instant ? 0 : duration }, asked ? { intent: true } : undefined] as const;

const drawnOnce = (map: MapLibre) => new Promise<void>((resolve) => void map.once('idle', () => resolve()));

async function idle(map: MapLibre) {
  map.triggerRepaint();
  await drawnOnce(map);
}

/** The drawn pixels are there only while the frame that drew them lasts: they are copied within it. */
async function pixels(map: MapLibre, ratio: number): Promise<HTMLCanvasElement> {
  const before = map.getPixelRatio();
  map.setPixelRatio(ratio);
  try {
    await idle(map);
    return await new Promise((resolve, reject) => {
      map.once('render', () => {
        const shot = map.getCanvas();
        const copy = document.createElement('canvas');
        copy.width = shot.width;
        copy.height = shot.height;
        const context = copy.getContext('2d');
        if (!context) return reject(new Error('no canvas'));
        context.drawImage(shot, 0, 0);
        resolve(copy);
      });
      map.triggerRepaint();
    });
  } finally {
    map.setPixelRatio(before);
  }
}

export function webglEngine(map: MapLibre): Engine {
  const container = map.getContainer();
  return {
    kind: 'webgl',
    library: map,
    size: () => ({ width: container.clientWidth, height: container.clientHeight }),
    place: () => container.getBoundingClientRect(),
    camera: () => ({ zoom: map.getZoom(), lat: map.getCenter().lat, lon: map.getCenter().lng }),
    project: (at) => map.project(at),
    unproject: ({ x, y }) => map.unproject([x, y]).toArray() as [number, number],
    moveTo: ({ zoom, lat, lon }, manner) => {
      const [motion, intent] = mannerOf(manner);
      map.easeTo({ center: [lon, lat], zoom, ...motion }, intent);
    },
    fit: (box, padding, manner) => {
      const [motion, intent] = mannerOf(manner);
      map.fitBounds(box, { padding: { ...padding }, maxZoom: closest, ...motion }, intent);
    },
    onResize: (listener) => {
      map.on('resize', listener);
      return () => map.off('resize', listener);
    },
    focus: () => map.getCanvas().focus(),
    idle: () => idle(map),
    drawn: (layers) =>
      map
        .queryRenderedFeatures({ layers: layers.filter((id) => map.getLayer(id)) })
        // the outlines of what is not selected are there, unseen
        .filter(
          ({ layer, state }) => !layer.id.endsWith('-selected') || layer.id === 'project-selected' || state.selected,
        )
        .map(({ layer, properties }) => ({ layer: layer.id, properties })),
    isReady: () => map.isStyleLoaded() === true && map.getLayer('project-symbol') !== undefined,
    meets: ({ x, y }) => {
      const under = (layers: readonly string[]) =>
        map.queryRenderedFeatures([x, y], { layers: layers.filter((id) => map.getLayer(id)) });
      const localities = under(clickable.localities).map(({ properties }) => String(properties.id));
      return { hasSymbol: under(clickable.projects).length > 0, localities: [...new Set(localities)] };
    },
    colours: (layer) => JSON.stringify(map.getPaintProperty(layer, 'fill-color') ?? '').match(/#[0-9a-f]{6}/gi) ?? [],
    pixels: (ratio) => pixels(map, ratio),
  };
}
