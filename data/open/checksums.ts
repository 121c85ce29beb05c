// SHA-256 of the published files, as `sha256sum -c` reads it inside atlas/.
import { createHash } from 'node:crypto';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** One line a file below atlas/, sorted by name; the list itself is not in it. */
export const checksums = (files: ReadonlyMap<string, string>): string =>
  [...files]
    .map(([path, text]) => ({ path: path.replace(/^atlas\//, ''), text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => `${sha256(text)}  ${path}\n`)
    .join('');
