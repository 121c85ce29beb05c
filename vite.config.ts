// Build and unit tests. The atlas plugin publishes data/ and geo/ beside the app, in the build and in the dev server.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { archivePath, atlasFiles, jsonLd, picturesOf, withTiles } from './geo/atlas/files';
import { groundArchive } from './geo/atlas/tiles';
import { filesOf } from './src/build/files';
import { namedStreets } from './src/build/hostStreets';
import { mapStyles } from './src/build/mapCss';
import { withMissingPage } from './src/build/missingPage';
import { fetchedAhead } from './src/build/preloadPlugin';
import { offline } from './src/build/pwaPlugin';
import { guarded } from './src/build/securityPlugin';
import { drawnFirst } from './src/first/plugin';

const root = dirname(fileURLToPath(import.meta.url));
const port = Number(process.env.PORT ?? 4173);

function atlas(): Plugin {
  return {
    name: 'atlas',
    transformIndexHtml: () => [
      { tag: 'script', attrs: { type: 'application/ld+json' }, children: jsonLd(root), injectTo: 'head' },
    ],
    generateBundle() {
      for (const [fileName, source] of withTiles(root, atlasFiles(root)))
        this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      // whole: the app takes an archive of tiles so from a server that knows no ranges
      let archive: Uint8Array | undefined;
      const fileAt = (path: string) => {
        const picture = picturesOf(root).get(path);
        if (picture) return readFileSync(picture);
        if (path !== archivePath) return atlasFiles(root).get(path);
        archive ??= groundArchive(atlasFiles(root));
        return archive;
      };
      server.middlewares.use((request, response, next) => {
        const path = decodeURI((request.url ?? '').split('?')[0] ?? '').slice(1);
        const file = path.startsWith('atlas/') ? fileAt(path) : undefined;
        if (file === undefined) return next();
        const type = typeof file === 'string' ? 'application/json; charset=utf-8' : 'application/octet-stream';
        response.setHeader('Content-Type', type).end(file);
      });
    },
  };
}

const pages = { main: join(root, 'src/index.html'), embed: join(root, 'src/embed.html') };

export default defineConfig({
  root: 'src',
  base: './',
  define: { __HOST_STREETS__: JSON.stringify(namedStreets?.address ?? null) },
  plugins: [
    react(),
    atlas(),
    fetchedAhead(),
    drawnFirst(root, () => atlasFiles(root)),
    offline(),
    withMissingPage(),
    guarded(),
  ],
  css: { postcss: { plugins: [mapStyles()] } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: pages, checks: { pluginTimings: false }, output: filesOf(root) },
  },
  preview: { port, strictPort: true },
  test: {
    root: '.',
    include: ['tests/unit/**/*.test.ts'],
    globalSetup: 'tests/unit/makeAtlas.ts',
    testTimeout: 60_000, // a machine under load fails no test
  },
});
