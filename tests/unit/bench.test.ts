import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { LocalityFile, Rows } from '../../data/published';
import type { AtlasIndex } from '../../geo/published';
import { type Judged, outcomeOf, verdict } from '../bench/comparing';
import { median, percentile } from '../bench/figures';
import { goalsAt } from '../bench/goals';
import { goalTable } from '../bench/goalTable';
import { groundShare } from '../bench/ground';
import { inspectionPath, type PageName, pageNames, pages } from '../bench/pages';
import { type Figure, newSamples } from '../bench/samples';
import { scaledAtlas } from '../bench/scaled';
import { publishedFiles } from './published';

const real = publishedFiles();
const many = scaledAtlas(real, 3);
const read = <T>(files: ReadonlyMap<string, string>, path: string) =>
  JSON.parse(files.get(`atlas/${path}`) ?? 'null') as T;

describe('the data many times over', () => {
  const index = read<AtlasIndex>(many, 'index.json');
  const ids = index.localities.map(({ id }) => id);

  test('is the same in every run', () => {
    expect(scaledAtlas(real, 3)).toEqual(many);
  });

  test('has three times the localities, each with a shape, a file and its own id', () => {
    expect(new Set(ids).size).toBe(3 * read<AtlasIndex>(real, 'index.json').localities.length);
    const shapes = ['districts.geojson', 'parks.geojson'].flatMap(
      (name) => read<FeatureCollection>(many, name).features,
    );
    expect(new Set(shapes.map(({ id }) => id))).toEqual(new Set(ids));
    for (const id of ids) expect(read<LocalityFile>(many, `localities/${id}.json`).locality.id).toBe(id);
  });

  test('keeps every project and row in a locality that is there', () => {
    const points = read<FeatureCollection>(many, 'projects.geojson').features;
    expect(new Set(points.map(({ id }) => id)).size).toBe(index.projects);
    const { projects, metrics } = read<Rows>(many, 'rows.json');
    const named = [
      ...points.map(({ properties }) => properties?.locality),
      ...projects.map(({ locality }) => locality),
    ];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(metrics.every(({ fact, locality }) => fact.startsWith(`${locality}.`))).toBe(true);
  });

  test('keeps a locality within its parent’s copy', () => {
    const byId = new Map(index.localities.map((locality) => [locality.id, locality]));
    const county = byId.get('fuxin-county-3');
    expect(county?.parent).toBe('fuxin-3');
    expect(county?.bbox[0]).toBeGreaterThanOrEqual(byId.get('fuxin-3')?.bbox[0] ?? Number.NaN);
  });
});

type Row = Partial<Record<PageName, readonly number[]>>;
const setting = { scale: 1, throttled: false };

/** Samples of some figures, by page. */
function sampled(rows: Partial<Record<Figure, Row>>, at = setting) {
  const samples = newSamples();
  for (const [figure, row] of Object.entries(rows))
    for (const [page, values] of Object.entries(row)) samples.add(at, figure as Figure, page as PageName, values);
  return samples;
}

describe('a goal', () => {
  const goalOf = (measured: RegExp, throttled = false) => {
    const found = goalsAt({ throttled }).find((goal) => measured.test(goal.measured));
    if (!found) throw new Error(`no goal is called ${measured}`);
    return found;
  };
  const judged = (measured: RegExp, rows: Partial<Record<Figure, Row>>, throttled = false) => {
    const at = { scale: 1, throttled };
    const { heitu, 'heitu-webgl': webgl } = outcomeOf(goalOf(measured, throttled), sampled(rows, at), at)?.judged ?? {};
    return { drawn: heitu, webgl };
  };

  test('compares medians with the pages beside it, as it opens and with engine=webgl apart', () => {
    const idle = {
      ...{ heitu: [130, 130, 900], 'heitu-webgl': [240] },
      ...{ maplibre: [200], leaflet: [100, 100, 100], openlayers: [110] },
    };
    const outcome = judged(/^live map/, { idle });
    expect(outcome.drawn).toMatchObject({ compared: 1.3, isMet: true });
    expect(outcome.webgl).toMatchObject({ compared: 1.2, isMet: false });
  });

  test('that was not measured is left out; without its rival it is not met, and not missed either', () => {
    expect(judged(/^live map/, {}).drawn).toBeUndefined();
    const alone = judged(/^live map/, { idle: { heitu: [100] } }).drawn;
    expect(alone?.compared).toBeNaN();
    expect(alone && verdict(alone, 0)).toBe('–');
  });

  test('lets the whole panel come as late as the live map of the fastest peer has answered a click', () => {
    const rows = {
      'openable-lists': { heitu: [140], 'heitu-webgl': [900] },
      idle: { leaflet: [100], openlayers: [110], maplibre: [300] },
      click: { leaflet: [40], openlayers: [10], maplibre: [20] },
    };
    expect(judged(/projects and lists/, rows).drawn).toMatchObject({ compared: 1, isMet: true });
    expect(judged(/projects and lists/, rows).webgl).toBeNull();
  });

  test('is the better of two, or so many ms more', () => {
    const rows = { switch: { heitu: [95], leaflet: [60], openlayers: [50], maplibre: [10] } };
    expect(judged(/^industry switched/, rows).drawn).toMatchObject({ compared: 45, isMet: false });
    const frame = { heitu: [17], leaflet: [20], openlayers: [17], maplibre: [1] };
    expect(judged(/^frame while dragging, p50/, { frame }).drawn).toMatchObject({ compared: 1, isMet: true });
  });

  test('does not let a map win that never repaints', () => {
    const rows = { uncovered: { heitu: [12, 13, 14] }, sharp: { heitu: [151] } };
    expect(judged(/without map/, rows).drawn).toMatchObject({ compared: 13, isMet: false });
    expect(judged(/^sharp/, rows).drawn).toMatchObject({ compared: 151, isMet: false });
  });

  test('counts long tasks, at 4× CPU only those of more than 200 ms', () => {
    const rows = { 'drag-tasks': { heitu: [60, 201, 190], 'heitu-webgl': [60, 201, 300], maplibre: [80, 250] } };
    expect(judged(/in drags/, rows).drawn).toMatchObject({ compared: 3, isMet: false });
    expect(judged(/in drags/, rows).webgl).toMatchObject({ compared: 1, isMet: false });
    expect(judged(/in drags/, rows, true).drawn).toMatchObject({ compared: 1, isMet: false });
    const none = { 'drag-tasks': { heitu: [0], 'heitu-webgl': [0], maplibre: [0] } };
    expect(judged(/in drags/, none).drawn?.isMet).toBe(true);
    expect(judged(/in drags/, none).webgl?.isMet).toBe(true);
  });

  test('holds the heap to itself', () => {
    const rows = {
      'heap-before': { heitu: [100], 'heitu-webgl': [10] },
      'heap-after': { heitu: [104], 'heitu-webgl': [11] },
    };
    expect(judged(/^heap after 200/, rows).drawn?.isMet).toBe(true);
    expect(judged(/^heap after 200/, rows).webgl?.isMet).toBe(false);
  });

  test('is judged only where nothing else ran before the start', () => {
    const rows = { sharp: { heitu: [100], 'heitu-webgl': [100], maplibre: [50] } };
    const { drawn, webgl } = judged(/^sharp/, rows) as Record<'drawn' | 'webgl', Judged>;
    expect(verdict(drawn, 0.9)).toBe('met');
    expect(verdict(webgl, 0.9)).toBe('**missed**');
    expect(verdict(webgl, 1)).toBe('not judged (load 1.0)');
  });

  test('reads percentiles by nearest rank', () => {
    expect(median([3, 1, 2, 10])).toBe(2.5);
    expect(percentile([1, 2, 3, 4], 0.95)).toBe(4);
  });
});

describe('the table of the goals', () => {
  const samples = sampled({ sharp: { heitu: [100], 'heitu-webgl': [210], maplibre: [200] } });

  test('has every page, and what each explorer is held to', () => {
    const [heads, , row] = (goalTable(samples, setting, 0.2) ?? '').split('\n');
    for (const page of pageNames) expect(heads).toContain(pages[page].title);
    expect(row).toBe(
      '| sharp again after the last step of the wheel | 100 ms | 210 ms | 200 ms | – | – ' +
        '| ≤ 150 ms | 100 ms, met | ≤ 1.05 × bare MapLibre | 1.05 ×, met |',
    );
  });

  test('says where the machine was not free', () => {
    expect(goalTable(samples, setting, 3.74)).toContain('100 ms, not judged (load 3.7)');
  });

  test('is not there where nothing was measured', () => {
    expect(goalTable(samples, { ...setting, throttled: true }, 0)).toBeNull();
  });
});

describe('what the bench takes from a page', () => {
  test('leaves out what the probe alone asks for', () => {
    expect(inspectionPath.test('assets/inspect-DIu0AUDd.js')).toBe(true);
    expect(inspectionPath.test('assets/main-C64IT8Y-.js')).toBe(false);
  });

  test('sees the ground in its colour, not the map', () => {
    const [ground, land, seal] = [
      [255, 0, 255, 255],
      [251, 248, 242, 255],
      [178, 34, 52, 255],
    ];
    expect(groundShare([ground, land, seal, ground].flat() as number[])).toBe(50);
    expect(groundShare([land, seal].flat() as number[])).toBe(0);
  });
});
