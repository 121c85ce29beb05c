// The drawn map's picture: its size, how it glides, what a point of it meets, and what of it is drawn anew.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { bare } from '../../src/domain/covered';
import { planeOf } from '../../src/domain/fitting';
import { areasOf } from '../../src/map/areas';
import { hitsAt } from '../../src/map/canvas/hits';
import { glideOf } from '../../src/map/canvas/inertia';
import { type Job, mostPixels, pictureSize } from '../../src/map/canvas/job';
import { newPainter } from '../../src/map/canvas/painter';
import { nameRoomOf } from '../../src/map/names';
import { palettes } from '../../src/map/palette';
import type { Frame } from '../../src/map/scene/frame';
import { type Shown, shownSources, styleStateOf, targetsIn } from '../../src/map/scene/shown';
import { startOf } from '../../src/map/tiles/archive';
import { openingShown } from './openingShown';
import { publishedGround } from './published';
import { publishedLabels } from './publishedLabels';

const shown = openingShown();
const { index } = shown.atlas;
const { districts, parks } = shown;
const fuxin: Frame = { camera: { zoom: 8.2, lat: 42.2, lon: 121.95 }, width: 1280, height: 800, margin: 100 };

describe('a picture', () => {
  const all = ({ width, height }: { width: number; height: number }, screenRatio: number) => {
    const { margin, ratio } = pictureSize({ width, height }, screenRatio);
    return { margin, ratio, pixels: (width + 2 * margin) * (height + 2 * margin) * ratio ** 2 };
  };

  test('is as sharp as the screen, with a margin to be dragged into view', () => {
    expect(all({ width: 1440, height: 900 }, 1)).toMatchObject({ margin: 320, ratio: 1 });
    expect(all({ width: 390, height: 844 }, 3).ratio).toBe(3);
  });

  test('has no more pixels than a phone can hold: the margin gives way first, then the sharpness', () => {
    const retina = all({ width: 1440, height: 900 }, 2);
    expect(retina.ratio).toBe(2);
    expect(retina.margin).toBeLessThan(320);
    expect(retina.margin).toBeGreaterThan(48);
    for (const size of [
      { width: 3840, height: 2160 },
      { width: 5120, height: 2880 },
    ])
      for (const ratio of [1, 2, 3]) expect(all(size, ratio).pixels).toBeLessThanOrEqual(mostPixels * 1.0001);
    expect(all({ width: 3840, height: 2160 }, 2).ratio).toBeLessThan(1);
  });
});

describe('a map that is let go', () => {
  const trail = (speed: number) => [0, 50, 100].map((at) => ({ x: speed * at, y: 0, at }));

  test('goes on the way of the hand, farther the faster it was, and never faster than MapLibre’s', () => {
    const [slow, fast, wild] = [1, 2, 50].map((speed) => glideOf(trail(speed), 100, false));
    expect(slow?.y).toBe(0);
    expect(slow?.x).toBeGreaterThan(8);
    expect(fast?.x).toBeGreaterThan(2 * (slow?.x ?? 0));
    expect(wild?.x).toBeCloseTo((1400 * (1400 / 750)) / 2, 5);
    expect(wild?.duration).toBeCloseTo((1400 / 750) * 1000, 5);
  });

  test('stands where the hand had stopped, or where the reader wants no motion', () => {
    expect(glideOf(trail(2), 600, false)).toBeNull();
    expect(glideOf(trail(0.05), 100, false)).toBeNull();
    expect(glideOf(trail(2), 100, true)).toBeNull();
    expect(glideOf([], 100, false)).toBeNull();
  });
});

describe('a point of the map', () => {
  const { polygons } = targetsIn(shown, fuxin);
  const held = { clusters: shown.clusters, areas: areasOf([parks, districts]), polygons, names: () => [] };
  const plane = planeOf(fuxin.camera, fuxin);
  const spotOf = (id: string) => plane.project(shown.atlas.byId.get(id)?.at ?? [0, 0]);

  test('meets the districts and parks that it lies in, the park first, and none that is not shown', () => {
    const park = parks.features.find(({ properties }) => properties?.id === 'fuxin-high-tech-zone');
    const id = String(park?.properties?.id ?? parks.features[0]?.properties?.id);
    const near = { ...fuxin, camera: { ...fuxin.camera, zoom: 13 } };
    const at = shown.atlas.byId.get(id)?.at ?? [0, 0];
    const middle = { ...near, camera: { ...near.camera, lon: at[0], lat: at[1] } };
    const everything = { ...held, polygons: index.localities.map((one) => one.id) };
    const { localities } = hitsAt(everything, middle, { x: 640, y: 400 });
    expect(localities[0]).toBe(id);
    expect(localities.length).toBeGreaterThan(1);
    expect(hitsAt({ ...held, polygons: [] }, middle, { x: 640, y: 400 }).localities).toEqual([]);
    expect(hitsAt(held, fuxin, { x: 5, y: 5 }).localities).toEqual([]);
  });

  test('meets the mark that is drawn there', () => {
    const marks = shown.clusters.at([120, 41, 124, 43], fuxin.camera.zoom);
    expect(marks.length).toBeGreaterThan(3);
    for (const { geometry, properties } of marks) {
      const [lon = 0, lat = 0] = geometry.coordinates;
      const { project, cluster } = hitsAt(held, fuxin, plane.project([lon, lat]));
      expect(cluster?.id ?? project?.id).toBe(properties?.cluster_id ?? properties?.id);
    }
    expect(hitsAt(held, fuxin, spotOf('zhangwu')).localities).toContain('zhangwu');
  });
});

describe('the painter', () => {
  beforeAll(() => void vi.stubGlobal('Path2D', class {}));

  /** A canvas that notes what is drawn on it. */
  function noted() {
    const calls: string[] = [];
    const context = new Proxy({} as Record<string, unknown>, {
      get: (target, name: string) =>
        target[name] ??
        ((...args: unknown[]) => {
          if (/^(fill|stroke|fillRect|fillText|drawImage)$/.test(name)) calls.push(`${name} ${typeof args[0]}`);
          if (name === 'measureText') return { width: 8 };
          return name === 'createPattern' ? { setTransform: () => undefined } : undefined;
        }),
      set: (target, name: string, value) => {
        target[name] = value;
        return true;
      },
    });
    return { calls, canvas: { width: 0, height: 0, getContext: () => context } as never };
  }

  const run = <T>(steps: Generator<undefined, T>): T => {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  };
  const archive = publishedGround().buffer;
  const basemapOf = (bytes: ArrayBuffer) => ({
    ground: { address: 'ground', start: { bytes, isWhole: true, etag: null } },
    labels: publishedLabels(),
  });
  const basemap = basemapOf(archive);

  function painting() {
    const sheets: ReturnType<typeof noted>[] = [];
    const painter = newPainter(() => {
      const sheet = noted();
      sheets.push(sheet);
      return sheet.canvas;
    });
    const order = (frame: Frame, more: Partial<Shown> = {}): Job => {
      const state = { ...shown, ...more };
      const targets = targetsIn(state, frame);
      const sources = shownSources(state, targets, frame, [110, 40, 130, 50]);
      painter.take(sources);
      const room = nameRoomOf(targets, sources.links, frame, bare, 'zh', () => []);
      return { frame, ratio: 1, state: styleStateOf(state, targets, palettes.light), room, tells: true };
    };
    const paint = async (job: Job, onRefused = () => {}) => {
      await painter.ready(job, onRefused);
      const before = sheets.length;
      const { told } = run(painter.steps(job));
      return { told, calls: sheets[before]?.calls ?? [] };
    };
    return { painter, order, paint };
  }

  test('tells what it draws in view, and no more', async () => {
    const { painter, order, paint } = painting();
    painter.takeBasemap(basemap);
    const { told } = await paint(order(fuxin));
    expect(told.filter(({ layer }) => layer === 'district-fill').map(({ properties }) => properties.id)).toContain(
      'zhangwu',
    );
    expect(told.map(({ properties }) => properties.id)).not.toContain('ganjingzi');
    expect(told.some(({ layer }) => layer === 'region')).toBe(true);
  });

  test('draws the ground of a view once, and takes it as it is for what changes on it', async () => {
    const { painter, order, paint } = painting();
    painter.takeBasemap(basemap);
    const first = await paint(order(fuxin));
    run(painter.keepGround(order(fuxin)));
    const hovered = await paint(order(fuxin, { hovered: 'zhangwu' }));
    expect(first.calls).not.toContain('drawImage object');
    expect(hovered.calls.filter((call) => call === 'drawImage object').length).toBeGreaterThan(1);
    expect(hovered.calls.length).toBeLessThan(first.calls.length);
    const moved = await paint(order({ ...fuxin, camera: { ...fuxin.camera, lon: 122 } }));
    expect(moved.calls).not.toContain('drawImage object');
  });

  test('draws areas of the tiles alone, once those are there', async () => {
    const { painter, order, paint } = painting();
    painter.takeBasemap(basemap);
    const job = order(fuxin);
    const none = { type: 'FeatureCollection' as const, features: [] };
    painter.take({ districts: none, 'district-lines': none, parks: none, 'park-lines': none });
    const layers = (await paint(job)).told.map(({ layer }) => layer);
    expect(layers).toEqual(expect.arrayContaining(['district-fill', 'district-outline']));
  });

  test('draws without a basemap', async () => {
    const { order, paint } = painting();
    expect((await paint(order(fuxin))).told.map(({ layer }) => layer)).toContain('district-fill');
  });

  test('paints larger tiles where closer ones are late, and tells when those have come', async () => {
    const { painter, order, paint } = painting();
    const onRefused = () => expect.unreachable();
    const zoomed = (zoom: number) => order({ ...fuxin, camera: { ...fuxin.camera, zoom } });
    let answerAll = () => {};
    let late = Promise.resolve();
    vi.stubGlobal('fetch', async (_: string, { headers }: { headers: { range: string } }) => {
      const [first = 0, last = 0] = (headers.range.match(/\d+/g) ?? []).map(Number);
      await late;
      return new Response(archive.slice(first, last + 1), { status: 206 });
    });
    painter.takeBasemap({ ...basemap, ground: { address: 'ground', start: await startOf('ground') } });
    await paint(zoomed(4), onRefused);
    late = new Promise((resolve) => {
      answerAll = resolve;
    });
    const { more } = await painter.ready(zoomed(9), onRefused);
    expect(run(painter.steps(zoomed(9))).told.map(({ layer }) => layer)).toContain('region');
    answerAll();
    expect(await more).toBe(true);
    expect((await painter.ready(zoomed(9), onRefused)).more).toBeNull();
  });

  test('draws what it has, and says so, where the archive of tiles cannot be read', async () => {
    const { painter, order, paint } = painting();
    painter.takeBasemap(basemapOf(new TextEncoder().encode('no archive'.repeat(99)).buffer));
    let refused = 0;
    const { told } = await paint(order(fuxin), () => {
      refused += 1;
    });
    expect(refused).toBe(1);
    expect(told.map(({ layer }) => layer)).toContain('district-fill');
  });
});
