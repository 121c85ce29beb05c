// One server for all pages: the same headers, gzipped ahead, the published files of a scale beside every page.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { archivePath } from '../../geo/atlas/files';
import { groundArchive } from '../../geo/atlas/tiles';
import { cacheOf } from './building';
import { folders, type PageName, pages } from './pages';

/** `at`: milliseconds since the epoch; `bytes`: of the gzipped body. */
export type Sent = { folder: string; path: string; at: number; bytes: number };
export type Served = {
  address: (page: PageName) => string;
  sent: Sent[];
  /** What is served at an address, not gzipped. */
  bodyAt: (address: string) => Buffer | undefined;
  close: () => void;
};

/** The part of a file that a request asks for, both ends included; null where it asks for all. */
function rangeOf({ headers }: IncomingMessage, { length }: Buffer): [from: number, to: number] | null {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
  return from === undefined ? null : [Number(from), Math.min(Number(to), length - 1)];
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const typeOf = (path: string) => types[extname(path)] ?? 'application/json; charset=utf-8';

function builtFiles(folder: string): [string, Buffer][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(folder.length + 1), readFileSync(file)];
    });
}

// locality files are many and small: they are gzipped when asked for
const isLocality = (path: string) => path.startsWith('atlas/localities/');

/** `asked`: from the host's root on. */
function partsOf(asked: string) {
  const [folder = '', ...rest] = decodeURI(asked.split('?')[0] ?? '')
    .slice(1)
    .split('/');
  return { folder, path: rest.join('/') };
}

/** Serves each build below its own name, with `atlas` in place of the published files of the build. */
export async function serve(root: string, port: number, atlas: ReadonlyMap<string, string>): Promise<Served> {
  const zipped = new Map<string, Buffer>();
  const archives = new Map<string, Buffer>();
  const tiles = Buffer.from(groundArchive(atlas));
  for (const [path, text] of atlas) if (!isLocality(path)) zipped.set(path, gzipSync(text));
  for (const folder of folders)
    for (const [path, body] of builtFiles(join(cacheOf(root), folder)))
      if (path === archivePath) archives.set(`${folder}/${path}`, tiles);
      else if (!path.startsWith('atlas/')) zipped.set(`${folder}/${path}`, gzipSync(body));
  const sent: Sent[] = [];
  const bodyOf = (folder: string, path: string) => {
    const known = zipped.get(`${folder}/${path || 'index.html'}`) ?? zipped.get(path);
    const text = known ? undefined : atlas.get(path);
    return text === undefined ? known : gzipSync(text);
  };
  function sendArchive(
    body: Buffer,
    { folder, path }: Pick<Sent, 'folder' | 'path'>,
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    const range = rangeOf(request, body);
    const part = range ? body.subarray(range[0], range[1] + 1) : body;
    sent.push({ folder, path, at: Date.now(), bytes: part.length });
    response.writeHead(range ? 206 : 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': part.length,
      'Accept-Ranges': 'bytes',
      ...(range && { 'Content-Range': `bytes ${range[0]}-${range[1]}/${body.length}` }),
      'Cache-Control': 'no-cache',
    });
    response.end(part);
  }
  const server = createServer((request, response) => {
    const { folder, path } = partsOf(request.url ?? '/');
    const archive = archives.get(`${folder}/${path}`);
    if (archive) return sendArchive(archive, { folder, path }, request, response);
    const body = bodyOf(folder, path);
    if (!body) return response.writeHead(404).end();
    sent.push({ folder, path, at: Date.now(), bytes: body.length });
    response.writeHead(200, {
      'Content-Type': typeOf(path || 'index.html'),
      'Content-Encoding': 'gzip',
      'Content-Length': body.length,
      // named by their content, as npm start says of them
      'Cache-Control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    response.end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return {
    address: (page) => `http://localhost:${port}/${pages[page].folder}/${pages[page].hash}`,
    sent,
    bodyAt: (address) => {
      const { folder, path } = partsOf(new URL(address).pathname);
      const body = bodyOf(folder, path);
      return body && gunzipSync(body);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
