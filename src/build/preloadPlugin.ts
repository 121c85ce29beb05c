// The build step by which the page fetches the app, and its style sheet, while its first map is being drawn.
import type { IndexHtmlTransformContext, Plugin } from 'vite';

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

const app = 'src/app/main.tsx';

/** A chunk's file and those of all that it imports, and the style sheets of all of them. */
function partsOf(bundle: Bundle, file: string, parts = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk' || parts.has(file)) return parts;
  parts.add(file);
  for (const style of chunk.viteMetadata?.importedCss ?? []) parts.add(style);
  for (const imported of chunk.imports) partsOf(bundle, imported, parts);
  return parts;
}

export const fetchedAhead = (): Plugin => ({
  name: 'fetched-ahead',
  transformIndexHtml: {
    handler(_html, { bundle = {} }) {
      const main = Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(app));
      if (!main) return [];
      return [...partsOf(bundle, main.fileName)].map((file) => ({
        tag: 'link',
        attrs: file.endsWith('.css')
          ? { rel: 'stylesheet', crossorigin: true, href: `./${file}` }
          : { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
        injectTo: 'head' as const,
      }));
    },
  },
});
