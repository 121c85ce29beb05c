// Builds one peer page into .cache/bench/, as lean as the app itself; building.ts names the page.
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  build: { emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
});
