// The whole atlas as one HTML file: code, styles, the map's worker, the icon and every published file that the app reads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { alone, withPolicy } from './csp';

const worker = 'maplibre-gl/dist/maplibre-gl-worker.mjs';
const read = /^atlas\/(?!schema\/|datapackage|gis-|districts|parks).*\.(json|geojson|topojson|pmtiles|webp)$/;

/** JSON that can stand between script tags: no text in it can end them. */
export const inert = (json: string): string => json.replaceAll('<', '\\u003c');

/** The published files that the app reads, as blocks of data that src/app/files/load.ts finds by their path; bytes in Base64. */
export const dataBlocks = (files: ReadonlyMap<string, string | Uint8Array>): HtmlTagDescriptor[] =>
  [...files]
    .filter(([path]) => read.test(path))
    .map(([path, content]) => ({
      tag: 'script',
      attrs: { type: typeof content === 'string' ? 'application/json' : 'application/octet-stream', id: path },
      children: typeof content === 'string' ? inert(content) : Buffer.from(content).toString('base64'),
      injectTo: 'body',
    }));

/** Workers have no file to come from: MapLibre's text becomes an address, the painter's is a part of the script. */
export function inlineWorkers(): Plugin {
  const id = '\0inline-worker';
  return {
    name: 'inline-workers',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === `${worker}?worker&url`) return id;
      return /\/\w+Worker\?worker$/.test(source) ? this.resolve(`${source}&inline`, importer) : null;
    },
    load: (asked) =>
      asked === id
        ? `import text from '${worker}?raw';
           export default URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));`
        : undefined,
  };
}

/** Takes out of the page what stands beside it, and puts in the icon and the data. */
export function selfContained(root: string, files: () => ReadonlyMap<string, string | Uint8Array>): Plugin {
  return {
    name: 'self-contained',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const icon = readFileSync(join(root, 'src/public/icon.svg')).toString('base64');
        const page = html
          .replace('<html ', '<html data-single="true" ')
          .replace(/^\s*<link rel="(preload|apple-touch-icon)".*\n/gm, '')
          .replace('./icon.svg', `data:image/svg+xml;base64,${icon}`);
        return { html: page, tags: dataBlocks(files()) };
      },
    },
  };
}

/** Gives the finished page its policy and its name. */
export function named(fileName: string): Plugin {
  return {
    name: 'named',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The single file needs index.html.');
        const beside = Object.keys(bundle).filter((name) => name !== 'index.html');
        if (beside.length > 0) throw new Error(`Not in the single file: ${beside.join(', ')}`);
        delete bundle['index.html'];
        this.emitFile({ type: 'asset', fileName, source: withPolicy(String(page.source), alone) });
      },
    },
  };
}
