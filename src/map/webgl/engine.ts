// MapLibre as an engine.
import type { LngLat, Map as MapLibre } from 'maplibre-gl';
import type { LonLat } from '../../../geo/published';
import { limits } from '../../domain/view';
import type { Engine, MoveOptions } from '../engine';

const duration = 200; // ms (look.md: motion ≤ 200 ms); MapLibre leaves it out under prefers-reduced-motion
const optionsOf = ({ asked, instant }: MoveOptions) =>
  [{ duration: instant ? 0 : duration }, asked ? { intent: true } : undefined] as const;

const lonLat = ({ lng, lat }: LngLat): LonLat => [lng, lat];

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
    size: () => ({ width: container.clientWidth, height: container.clientHeight }),
    offset: () => container.getBoundingClientRect(),
    camera: () => ({ zoom: map.getZoom(), lat: map.getCenter().lat, lon: map.getCenter().lng }),
    project: (at) => map.project(at),
    unproject: ({ x, y }) => lonLat(map.unproject([x, y])),
    moveTo: ({ zoom, lat, lon }, options) => {
      const [motion, intent] = optionsOf(options);
      map.easeTo({ center: [lon, lat], zoom, ...motion }, intent);
    },
    fit: (box, padding, options) => {
      const [motion, intent] = optionsOf(options);
      map.fitBounds(box, { padding: { ...padding }, maxZoom: limits.maxZoom, ...motion }, intent);
    },
    onResize: (listener) => {
      map.on('resize', listener);
      return () => map.off('resize', listener);
    },
    focus: () => map.getCanvas().focus(),
    pixels: (ratio) => pixels(map, ratio),
  };
}
