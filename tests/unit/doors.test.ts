// The rooms, their wings and their doors: a new import between two of them starts with an edit here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const rooms = ['data', 'geo', 'src'];

/** What the app, its map and its panels may take from the two wells: types, ids, and the one way of writing CSV. */
const published = ['data/published.ts', 'geo/published.ts', 'data/model/ids.ts', 'data/model/kinds.ts'];
const react = ['react', 'react-i18next', 'i18next'];
const shapes = ['topojson-.*', 'geojson', '@turf/turf'];

type Wing = { doors?: readonly string[]; packages?: readonly string[] };

/** From the bottom up: a wing (a folder, or a file that is one of its own) may import from those before it that it names. */
const wings: Readonly<Record<string, Wing>> = {
  'data/model/ids.ts': {},
  'data/model/kinds.ts': {},
  'data/model': { doors: ['data/model/ids.ts', 'data/model/kinds.ts'], packages: ['zod', 'yaml'] },
  'data/published.ts': { doors: ['data/model/ids.ts', 'data/model/kinds.ts', 'data/model'], packages: ['zod'] },
  'data/check': {
    doors: ['data/model/ids.ts', 'data/model', 'data/published.ts'],
    packages: ['node:.*', 'zod', 'yaml'],
  },
  'data/contract': { doors: ['data/model'], packages: ['zod'] },
  'data/publish': {
    doors: ['data/model/ids.ts', 'data/model/kinds.ts', 'data/model', 'data/published.ts', 'data/check'],
    packages: ['node:.*', 'zod', 'yaml'],
  },
  'data/open/csv.ts': { doors: ['data/contract'] },
  'data/open': {
    doors: [
      'data/model',
      'data/model/ids.ts',
      'data/model/kinds.ts',
      'data/check',
      'data/contract',
      'data/publish',
      'data/open/csv.ts',
    ],
    packages: ['node:.*', 'zod'],
  },
  'data/commands': { doors: ['data/published.ts', 'data/check'], packages: ['node:.*', 'yaml'] },
  'data/run.ts': { doors: ['data/check', 'data/commands'], packages: ['node:.*'] },

  'geo/published.ts': { doors: ['data/model/ids.ts', 'data/model', 'data/published.ts'], packages: ['zod'] },
  'geo/extent.ts': {},
  'geo/ground.ts': { packages: shapes },
  geo: {
    doors: ['data/model', 'geo/published.ts'],
    packages: ['csv-parse/sync', 'pinyin-pro', 'zod'],
  },
  'geo/shapes': {
    doors: ['geo/published.ts', 'geo/extent.ts', 'geo'],
    packages: ['node:.*', 'yaml', 'gcoord', 'polylabel', 'zod', ...shapes],
  },
  'geo/atlas': {
    doors: [
      'geo/published.ts',
      'geo/extent.ts',
      'geo/ground.ts',
      'geo',
      'data/model',
      'data/published.ts',
      'data/check',
      'data/contract',
      'data/publish',
      'data/open',
    ],
    packages: ['node:.*', 'pinyin-pro', 'zod', 'pmtiles', '@maplibre/geojson-vt', '@maplibre/vt-pbf', ...shapes],
  },

  'src/domain': { doors: [...published, 'data/open/csv.ts'], packages: ['geojson', 'rbush'] },

  'src/storage.ts': {},

  'src/map/tiles': {
    doors: [...published, 'src/domain'],
    packages: ['pmtiles', 'pbf', '@mapbox/vector-tile', 'geojson'],
  },
  'src/map': {
    doors: [...published, 'geo/extent.ts', 'geo/ground.ts', 'src/domain', 'src/map/tiles'],
    packages: ['react', 'maplibre-gl', 'supercluster', 'flatbush', ...shapes],
  },
  'src/map/layers': { doors: ['src/map', 'src/domain'], packages: ['maplibre-gl', 'geojson'] },
  'src/map/style.ts': { doors: ['src/map', 'src/map/layers', 'src/domain'], packages: ['maplibre-gl'] },
  'src/map/webgl': {
    doors: [
      ...published,
      'geo/extent.ts',
      'src/map',
      'src/map/tiles',
      'src/map/layers',
      'src/map/style.ts',
      'src/domain',
    ],
    packages: ['react', 'react-map-gl/maplibre', 'maplibre-gl.*', 'pmtiles', ...shapes],
  },
  'src/map/scene': {
    doors: [...published, 'src/map', 'src/map/tiles', 'src/map/layers', 'src/map/style.ts', 'src/domain'],
    packages: ['maplibre-gl', '@maplibre/maplibre-gl-style-spec', 'supercluster', ...shapes],
  },
  'src/map/streets': {
    doors: [...published, 'src/map', 'src/map/tiles', 'src/map/layers', 'src/map/scene', 'src/domain'],
    packages: ['maplibre-gl', 'pmtiles', '@protomaps/basemaps'],
  },
  'src/map/svg': {
    doors: ['src/map', 'src/map/tiles', 'src/map/layers', 'src/map/scene'],
    packages: ['react', 'geojson'],
  },
  'src/map/canvas': {
    doors: [...published, 'src/map', 'src/map/tiles', 'src/map/layers', 'src/map/scene', 'src/domain'],
    packages: ['react', 'pmtiles', 'geojson'],
  },

  'src/ui/parts': { doors: [...published, 'src/domain', 'src/storage.ts'], packages: [...react, 'react-dom', 'uqr'] },
  'src/ui/messages': { doors: [], packages: react },
  'src/ui/citation': { doors: [...published, 'src/domain', 'src/ui/parts'], packages: [...react, '@base-ui/react/.*'] },
  'src/ui/charts': {
    doors: [...published, 'src/domain', 'src/ui/parts', 'src/ui/citation'],
    packages: [...react, '@observablehq/plot'],
  },
  'src/ui/header': { doors: [...published, 'src/domain', 'src/ui/parts'], packages: [...react, '@base-ui/react/.*'] },
  'src/ui/filters': { doors: [...published, 'src/domain', 'src/ui/parts'], packages: [...react, '@base-ui/react/.*'] },
  'src/ui/side': {
    doors: [...published, 'src/domain', 'src/ui/parts', 'src/ui/citation'],
    packages: [...react, '@base-ui/react/.*'],
  },
  'src/ui/overlay': {
    doors: [...published, 'src/domain', 'src/ui/parts', 'src/ui/side'],
    packages: [...react, '@base-ui/react/.*'],
  },
  'src/ui/panel': {
    doors: [...published, 'src/domain', 'src/ui/parts', 'src/ui/citation'],
    packages: [...react, '@base-ui/react/.*'],
  },
  'src/ui/table': {
    doors: [...published, 'src/domain', 'src/ui/parts', 'src/ui/citation'],
    packages: [...react, '@base-ui/react/.*', '@tanstack/react-(table|virtual)'],
  },
  'src/ui/compare': {
    doors: [...published, 'src/domain', 'src/ui/parts', 'src/ui/citation', 'src/ui/charts'],
    packages: [...react, '@base-ui/react/.*'],
  },
  'src/ui/dossier': { doors: [...published, 'src/domain', 'src/ui/parts', 'src/ui/citation'], packages: react },
  'src/ui/about': { doors: [...published, 'src/ui/parts', 'src/ui/citation'], packages: react },

  'src/first/page': { doors: [...published, 'src/domain', 'src/storage.ts'] },
  'src/first': {
    doors: [...published, 'geo/ground.ts', 'src/domain', 'src/map', 'src/map/scene', 'src/map/svg', 'src/ui/messages'],
    packages: ['vite', 'i18next', ...shapes],
  },
  'src/build': {
    doors: ['geo/atlas', 'geo/extent.ts', 'src/first'],
    packages: ['node:.*', 'vite.*', 'postcss', '@vitejs/plugin-react'],
  },

  'src/app/files': {
    doors: [...published, 'src/domain', 'src/map', 'src/map/tiles', 'src/map/streets', 'src/ui/parts'],
    packages: ['react', 'geojson'],
  },
  'src/app/versions': { doors: ['src/storage.ts', 'src/ui/parts'], packages: ['react'] },
  'src/app/address': {
    doors: [...published, 'src/domain', 'src/map', 'src/ui/parts', 'src/app/files'],
    packages: react,
  },
  'src/app/reader': {
    doors: [
      ...published,
      'src/storage.ts',
      'src/domain',
      'src/map',
      'src/ui/parts',
      'src/ui/header',
      'src/app/address',
    ],
    packages: react,
  },
  'src/app/map': {
    doors: [
      ...published,
      'src/domain',
      'src/map',
      'src/map/tiles',
      'src/map/layers',
      'src/map/canvas',
      'src/map/webgl',
      'src/ui/parts',
      'src/ui/side',
      'src/ui/overlay',
      'src/first/page',
      'src/app/files',
      'src/app/versions',
      'src/app/address',
    ],
    packages: [...react, 'geojson', 'maplibre-gl'],
  },
  'src/app/filter': {
    doors: [
      ...published,
      'src/domain',
      'src/ui/parts',
      'src/ui/filters',
      'src/ui/side',
      'src/app/files',
      'src/app/address',
    ],
    packages: react,
  },
  'src/app/export': {
    doors: [
      ...published,
      'src/domain',
      'src/map',
      'src/map/layers',
      'src/map/scene',
      'src/map/svg',
      'src/map/streets',
      'src/map/webgl',
      'src/ui/parts',
      'src/ui/header',
      'src/ui/filters',
      'src/ui/dossier',
      'src/app/files',
      'src/app/address',
      'src/app/map',
    ],
    packages: [...react, 'react-dom', 'geojson', 'write-excel-file/browser'],
  },
  'src/app': {
    doors: [
      ...published,
      'src/domain',
      'src/map',
      'src/first/page',
      ...['parts', 'messages', 'citation', 'charts', 'header', 'overlay', 'panel', 'table', 'compare', 'about'].map(
        (wing) => `src/ui/${wing}`,
      ),
      ...['files', 'versions', 'reader', 'map', 'address', 'filter', 'export'].map((wing) => `src/app/${wing}`),
    ],
    packages: [...react, 'react-dom/client', '@base-ui/react/csp-provider', 'geojson'],
  },
};

/** The wing of a path without its ending: the longest name that it starts with. */
function wingOf(path: string): string | undefined {
  const holds = (name: string) => path === name.replace(/\.ts$/, '') || path.startsWith(`${name}/`);
  return Object.keys(wings)
    .filter(holds)
    .sort((a, b) => b.length - a.length)[0];
}

const withoutEnding = (path: string) => path.replace(/\.tsx?$/, '');
const files = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(room, name)),
);

/** What a file imports, with or without what only its types need: packages by name, files by path without ending. */
function importsOf(file: string, isTypeToo = true): string[] {
  const text = readFileSync(file, 'utf8');
  const { module } = parseSync(file, text);
  const needed = ({ isType }: { isType: boolean }) => isTypeToo || !isType;
  const found = [
    ...module.staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(needed))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.filter(needed).flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ];
  return found
    .filter((name) => !name.endsWith('.css'))
    .map((name) => (name.startsWith('.') ? withoutEnding(normalize(join(dirname(file), name))) : name));
}
const imports = new Map(files.map((file) => [withoutEnding(file), importsOf(file)]));
const isFile = (name: string) => rooms.some((room) => name.startsWith(`${room}/`));

describe.each([...imports])('%s', (file, names) => {
  test('imports only through open doors', () => {
    const wing = wingOf(file) ?? 'no wing';
    const { doors = [], packages = [] } = wings[wing] ?? {};
    for (const name of names) {
      if (!isFile(name)) {
        expect(name, `${file}: a package that ${wing} may not use`).toMatch(new RegExp(`^(${packages.join('|')})$`));
        continue;
      }
      const to = wingOf(name);
      if (to !== wing) expect(doors, `${file} → ${name}`).toContain(to);
    }
  });
});

test('every wing has files, and none of its doors leads upward', () => {
  const order = Object.keys(wings);
  expect(new Set([...imports.keys()].map(wingOf))).toEqual(new Set(order));
  for (const [name, { doors = [] }] of Object.entries(wings))
    for (const door of doors) expect(order.indexOf(door), `${name} → ${door}`).toBeLessThan(order.indexOf(name));
});

test('every wing needs its doors', () => {
  const used = new Set(
    [...imports].flatMap(([file, names]) => names.filter(isFile).map((name) => `${wingOf(file)} → ${wingOf(name)}`)),
  );
  const open = Object.entries(wings).flatMap(([name, { doors = [] }]) => doors.map((door) => `${name} → ${door}`));
  expect(
    open.filter((door) => !used.has(door) && !published.some((file) => door.startsWith('src') && door.endsWith(file))),
  ).toEqual([]);
});

test('zod never reaches the browser: of schemas the app takes types only', () => {
  const running = new Map(files.map((file) => [withoutEnding(file), importsOf(file, false)]));
  const reached = (file: string, path: readonly string[]): string[] =>
    (running.get(file) ?? []).flatMap((name) => {
      if (name === 'zod') return [[...path, file, name].join(' → ')];
      if (path.includes(name) || met.has(name)) return [];
      met.add(name);
      return reached(name, [...path, file]);
    });
  const met = new Set<string>();
  expect(['src/app/start', 'src/app/main'].flatMap((file) => reached(file, []))).toEqual([]);
  expect(met.size).toBeGreaterThan(100);
});

test('no file imports itself by way of others', () => {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')];
    if (done.has(file)) return [];
    const found = (imports.get(file) ?? []).flatMap((name) => walk(name, [...path, file]));
    done.add(file);
    return found;
  };
  expect([...imports.keys()].flatMap((file) => walk(file, []))).toEqual([]);
});

test('nothing of the product is in .ci, and nothing that the product imports', () => {
  const scripts = readdirSync('.ci').filter((name) => /\.(mjs|ts)$/.test(name) || name === 'run');
  expect(scripts.filter((name) => name.endsWith('.ts'))).toEqual([]);
  const lines = scripts.reduce((sum, name) => sum + readFileSync(join('.ci', name), 'utf8').split('\n').length - 1, 0);
  expect(lines).toBeLessThanOrEqual(350);
  for (const file of [...files, 'vite.config.ts']) expect(readFileSync(file, 'utf8'), file).not.toContain('.ci/');
  expect(existsSync('.ci/run')).toBe(true);
});

test.each([
  ...rooms.filter((room) => room !== 'src'),
  ...readdirSync('src').flatMap((name) => (/\.|public/.test(name) ? [] : `src/${name}`)),
])('%s says in at most 15 lines what it holds and what it may import', (room) => {
  const head = readFileSync(join(room, 'README.md'), 'utf8').trimEnd().split('\n');
  expect(head.length).toBeLessThanOrEqual(15);
  expect(head.join(' ')).toMatch(/import/);
});
