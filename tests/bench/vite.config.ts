// Builds one peer page into .cache/bench/, as lean as the app itself; building.ts names the page.
import { defineConfig, type Plugin } from 'vite';

const preloads = /^ *<link rel="preload" as="fetch".*\n/gm;

/** The script is asked for before the data, which would else take all connections. */
const scriptFirst: Plugin = {
  name: 'script-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) => {
      const worker = Object.keys(bundle ?? {}).find((file) => /maplibre-gl-worker.*js$/.test(file));
      // fetched beside the engine, as the app does
      const early = worker ? `<link rel="preload" as="fetch" href="./${worker}" crossorigin="anonymous" />\n    ` : '';
      const data = (html.match(preloads) ?? []).join('').trimStart();
      return html.replace(preloads, '').replace('</head>', `  ${early}${data}  </head>`);
    },
  },
};

export default defineConfig({
  base: './',
  plugins: [scriptFirst],
  build: { emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
});
