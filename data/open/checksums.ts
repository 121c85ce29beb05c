// SHA-256 of the published files, as `sha256sum -c` reads it inside atlas/.
import { createHash } from 'node:crypto';

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** One line a file below atlas/, sorted by name; the list itself is not in it. */
export const checksums = (files: ReadonlyMap<string, string | Uint8Array>): string =>
  [...files]
    .map(([path, content]) => ({ path: path.replace(/^atlas\//, ''), content }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, content }) => `${sha256(content)}  ${path}\n`)
    .join('');
