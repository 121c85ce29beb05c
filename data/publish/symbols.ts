// The outline of an industry's symbol: the path data of a Maki or Temaki icon (both CC0, 15 × 15 units).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;
const folders: Record<string, string> = { maki: '@mapbox/maki/icons', temaki: '@rapideditor/temaki/icons' };

/** Path data (SVG `d`) of `maki:<name>` or `temaki:<name>`; throws with the remedy if there is no such icon. */
export function symbolPath(symbol: string): string {
  const [set = '', name = ''] = symbol.split(':');
  const file = `${folders[set]}/${name}.svg`;
  try {
    const svg = readFileSync(resolve(file), 'utf8');
    const paths = [...svg.matchAll(/<path[^>]*\sd="([^"]+)"/g)].map(([, d = '']) => d);
    return paths.join(' ').replace(/&#x[0-9A-Fa-f]+;|\s+/g, ' ');
  } catch {
    throw new Error(`industries.yaml: no icon ${symbol}; choose one from the ${set} set`);
  }
}
