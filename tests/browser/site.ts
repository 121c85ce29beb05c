// The built atlas on a host of its own, of which a journey can take the network away or deploy another version.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export class Site {
  /** Every path that was asked for, in order. */
  readonly asked: string[] = [];
  #changed = new Map<string, (text: string) => string | null>();
  #server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').split('?')[0] ?? '/').slice(1) || 'index.html';
    this.asked.push(path);
    const body = this.#read(path);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/json; charset=utf-8');
    response.writeHead(body === null ? 404 : 200).end(body);
  });

  async start(): Promise<string> {
    this.#server.listen(0, 'localhost');
    await once(this.#server, 'listening');
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Nothing answers any more. */
  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** From now on the files that `path` matches have another text; null: they are gone. */
  change(path: string, text: (before: string) => string | null) {
    this.#changed.set(path, text);
  }

  restore(path: string) {
    this.#changed.delete(path);
  }

  #read(path: string): Buffer | string | null {
    try {
      const file = readFileSync(join(dist, path));
      const change = [...this.#changed].find(([part]) => path.includes(part))?.[1];
      return change ? change(file.toString('utf8')) : file;
    } catch {
      return null;
    }
  }
}
