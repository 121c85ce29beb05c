// The rooms and their doors: a new import across rooms starts with an edit here.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const rooms = ['data', 'geo', 'src/domain', 'src/map', 'src/ui', 'src/app'] as const;
type Room = (typeof rooms)[number];

const doors: Record<Room, readonly Room[]> = {
  data: [],
  geo: ['data'],
  'src/domain': ['data', 'geo'],
  'src/map': ['src/domain', 'data', 'geo'],
  'src/ui': ['src/domain', 'data', 'geo'],
  'src/app': ['src/map', 'src/ui', 'src/domain', 'data', 'geo'],
};

// what the app may take from data and geo: types, ids and the one way of writing CSV, never what reads files
const published = ['data/published', 'data/ids', 'data/csv', 'geo/published'];

const packages: Record<Room, RegExp> = {
  data: /^(node:.*|zod|yaml)$/,
  geo: /^(node:.*|yaml|csv-parse\/sync|gcoord|topojson-.*|pinyin-pro|polylabel|@turf\/turf|geojson|zod)$/,
  'src/domain': /^geojson$/,
  'src/map': /^(react|react-map-gl\/maplibre|maplibre-gl.*|supercluster|@turf\/turf|geojson|topojson-.*)$/,
  'src/ui':
    /^(react|react-i18next|i18next|@base-ui\/react\/.*|@tanstack\/react-(table|virtual)|@observablehq\/plot|uqr)$/,
  'src/app': /^(react|react-dom(\/client)?|react-i18next|i18next|@base-ui\/react\/csp-provider|geojson)$/,
};

const files = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ room, file: join(room, name) })),
);

function importsOf(file: string): string[] {
  const { module, program } = parseSync(file, readFileSync(file, 'utf8'));
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    readFileSync(file, 'utf8').slice(moduleRequest.start + 1, moduleRequest.end - 1),
  );
  expect(program, file).toBeDefined();
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...dynamic,
  ];
}

const roomOf = (path: string) => rooms.find((room) => path === room || path.startsWith(`${room}/`));

test.each(files)('$file imports only through open doors', ({ room, file }) => {
  for (const specifier of importsOf(file)) {
    if (!specifier.startsWith('.')) {
      expect(specifier, `${file}: a package that ${room} may not use`).toMatch(packages[room]);
      continue;
    }
    const target = normalize(join(dirname(file), specifier));
    const to = roomOf(target);
    expect(to, `${file} → ${specifier}: outside all rooms`).toBeDefined();
    if (!to || to === room) continue;
    expect(doors[room], `${file} → ${specifier}`).toContain(to);
    if (room.startsWith('src/') && !to.startsWith('src/'))
      expect(published, `${file} → ${specifier}: the app reads only what is published`).toContain(target);
  }
});

test('every room has files', () => {
  expect(new Set(files.map(({ room }) => room))).toEqual(new Set(rooms));
});
