// The build step that puts the opening map into each page, with the scripts that bring it to the address's view.
import type { Plugin } from 'vite';
import { build } from 'vite';
import type { AtlasIndex } from '../../geo/published';
import { firstMap } from './drawing';
import { firstPanels } from './panels';
import { firstStyle } from './themed';

/** A file of src/first/page and what it imports, as one small script. */
async function smallScript(root: string, file: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `src/first/page/${file}`, formats: ['iife'], name: 'first' },
    },
  });
  const [made] = Array.isArray(result) ? result : [result];
  const chunk = made && 'output' in made ? made.output.find((one) => one.type === 'chunk') : undefined;
  if (!chunk) throw new Error(`src/first/page/${file} gave no script`);
  return chunk.code.trim();
}

/** Puts map, panels, style and scripts into the page; the app's own style sheet comes after them, so that they need not wait. */
export function drawnFirst(root: string, files: () => ReadonlyMap<string, string>): Plugin {
  let made: Promise<string> | undefined;
  const index = () => JSON.parse(files().get('atlas/index.json') ?? '') as AtlasIndex;
  return {
    name: 'drawn-first',
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        made ??= Promise.all([smallScript(root, 'view.ts'), smallScript(root, 'links.ts')]).then(
          ([view, opening]) =>
            `${firstMap(files())}<script>${view}</script>${firstPanels(index())}<script>${opening}</script>`,
        );
        const first = await made;
        const sheets = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
        const bare = sheets.reduce((text, sheet) => text.replace(sheet, ''), html);
        return bare
          .replace('</head>', `<style>${firstStyle}</style></head>`)
          .replace('<body>', `<body>${first}${sheets.join('')}`);
      },
    },
  };
}
