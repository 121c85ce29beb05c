// npm run build:single: dist-single/heitu-atlas.html, which opens from a folder or a stick with nothing beside it.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { atlasFiles, withTiles } from '../../geo/atlas/files';
import { drawnFirst } from '../first/plugin';
import { mapStyles } from './mapCss';
import { inlineWorkers, named, selfContained } from './singleFile';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

export default defineConfig({
  root: join(root, 'src'),
  base: './',
  // one file asks no host for anything
  define: { __HOST_STREETS__: 'null' },
  publicDir: false,
  plugins: [
    react(),
    drawnFirst(root, () => atlasFiles(root)),
    inlineWorkers(),
    selfContained(root, () => withTiles(root, atlasFiles(root))),
    viteSingleFile(),
    named('heitu-atlas.html'),
  ],
  css: { postcss: { plugins: [mapStyles()] } },
  build: {
    outDir: join(root, 'dist-single'),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: join(root, 'src/index.html'), checks: { pluginTimings: false } },
  },
});
