// What the figures were measured on.
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Fact } from './results';

const versionOf = (root: string, name: string) =>
  (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;

/** Load averages over 1, 5 and 15 minutes: what else the machine does. */
export const loadsWritten = (loads: readonly number[]) => loads.map((load) => load.toFixed(1)).join(', ');

export function machineFacts(root: string, chromium: string, runs: number): Fact[] {
  const [first] = cpus();
  const libraries = ['maplibre-gl', 'react', 'react-map-gl', 'leaflet', 'ol', 'vite', '@playwright/test'];
  return [
    ['date', new Date().toISOString().slice(0, 10)],
    ['processor', `${first?.model ?? 'unknown'}, ${cpus().length} cores`],
    ['memory', `${(totalmem() / 2 ** 30).toFixed(0)} GiB`],
    ['Node', process.versions.node],
    ['Chromium', `${chromium}, software GL (SwiftShader), 1440 × 900`],
    ['libraries', libraries.map((name) => `${name} ${versionOf(root, name)}`).join(', ')],
    ['loads a page', String(runs)],
  ];
}
