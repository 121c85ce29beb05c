// Builds one peer page into .cache/bench/, as lean as the app itself; building.ts names the page.
import { defineConfig, type Plugin } from 'vite';

const preloads = /^ *<link rel="preload" as="fetch".*\n/gm;

/** The script is asked for before the data, which would else take all connections. */
const scriptFirst: Plugin = {
  name: 'script-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace(preloads, '').replace('</head>', `${(html.match(preloads) ?? []).join('').trimStart()}  </head>`),
  },
};

export default defineConfig({
  base: './',
  plugins: [scriptFirst],
  build: { emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
});
