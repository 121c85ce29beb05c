// The build step that gives each page its policy and writes the hosts' headers; npm start sends the same.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { withPolicy } from './csp';
import { headersAt, headersFile, hostingTable, nginxFile, type Pages } from './headers';

const isPage = (name: string) => /^[\w-]+\.html$/.test(name); // those in folders are data

function pagesIn(folder: string): Pages {
  const names = existsSync(folder) ? readdirSync(folder).filter(isPage).sort() : [];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** What says how to host the rest. */
const own = ['_headers', 'headers.nginx.conf', 'hosting.csv'];

export function guarded(): Plugin {
  let folder = '';
  return {
    name: 'guarded',
    enforce: 'post',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    generateBundle: {
      // after everything else has written into the pages
      order: 'post',
      handler(_options, bundle) {
        const pages = new Map<string, string>();
        for (const [name, file] of Object.entries(bundle).sort()) {
          if (file.type !== 'asset' || !isPage(name)) continue;
          file.source = withPolicy(String(file.source));
          pages.set(name, file.source);
        }
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(pages) });
        this.emitFile({ type: 'asset', fileName: 'headers.nginx.conf', source: nginxFile(pages) });
      },
    },
    // after everything else has been written
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (!existsSync(folder)) return;
        const files = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
          .filter((file) => !own.includes(file));
        writeFileSync(join(folder, 'hosting.csv'), hostingTable(files));
      },
    },
    configurePreviewServer(server) {
      const folder = join(server.config.root, server.config.build.outDir);
      server.middlewares.use((request, response, next) => {
        const asked = (request.url ?? '/').split('?')[0] ?? '/';
        // it answers with the page where there is nothing
        const path = existsSync(join(folder, asked)) ? asked : '/';
        for (const [name, value] of Object.entries(headersAt(path, pagesIn(folder)))) response.setHeader(name, value);
        next();
      });
    },
  };
}
