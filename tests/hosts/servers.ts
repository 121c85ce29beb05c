// Hosts of the production build: Debian's nginx with the file that the build writes for it, and servers that do less.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { installed, installOnDebian } from '../debian';

/** `address`: with a slash at its end. */
export type Host = { address: string; stop: () => void };

const dist = resolve('dist');

/** Where nginx is; undefined, with a line that says so, where its tests have to be left out. */
export function nginxHere(): string | undefined {
  if (!installed('nginx')) installOnDebian('nginx-light');
  const path = installed('nginx');
  if (!path) console.log('── tests on nginx are skipped: there is none here (Debian: apt-get install nginx-light)');
  return path;
}

const configuration = (folder: string, port: number) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${folder}/pid;
error_log stderr error;
worker_processes 1;
events { worker_connections 256; }
http {
  access_log off;
  include /etc/nginx/mime.types;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${dist};
    include ${dist}/headers.nginx.conf;
  }
}
`;

/** Resolves once a server answers, or rejects with what it said when it ended. */
async function answering(server: ChildProcess, address: string): Promise<void> {
  let said = '';
  server.stderr?.on('data', (text) => {
    said += text;
  });
  const ended = new Promise<never>((_, reject) => server.once('exit', () => reject(new Error(`nginx ended: ${said}`))));
  const asked = async (): Promise<void> => {
    const answer = await fetch(address).catch(() => null);
    if (answer) return;
    await new Promise((again) => setTimeout(again, 50));
    return asked();
  };
  await Promise.race([asked(), ended]);
}

/** nginx as Debian ships it, with the build's own file and nothing else. */
export async function nginx(path: string, port: number): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'heitu-nginx-'));
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port));
  const server = spawn(path, ['-p', folder, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = `http://localhost:${port}/`;
  await answering(server, address);
  return { address, stop: () => void server.kill() };
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  geojson: 'application/geo+json',
  topojson: 'application/json',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Answers a file, or a range of it. */
function answer(response: ServerResponse, path: string, range: string | undefined, compressesRanges: boolean) {
  const bytes = readFileSync(path);
  const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined) return response.writeHead(200, { 'content-type': type }).end(bytes);
  const part = bytes.subarray(Number(from), Number(to) + 1);
  const end = Number(from) + part.length - 1;
  response.writeHead(206, {
    'content-type': type,
    'content-range': `bytes ${from}-${end}/${bytes.length}`,
    // some proxies compress a part and say so, which no browser can read
    ...(compressesRanges && { 'content-encoding': 'gzip' }),
  });
  return response.end(compressesRanges ? gzipSync(part).subarray(8) : part);
}

/** A server that compresses nothing, sends no headers of its own and answers ranges, as a folder served by hand is. */
export async function plainServer({ compressesRanges = false } = {}): Promise<Host> {
  const server = createServer(({ url = '/', headers }, response) => {
    const name = decodeURIComponent(new URL(url, 'http://host').pathname);
    const path = join(dist, name.endsWith('/') ? `${name}index.html` : name);
    if (!path.startsWith(dist) || !existsSync(path) || statSync(path).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    answer(response, path, headers.range, compressesRanges);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
