// The content security policy of the built pages: one table, and the hashes of what a page holds inline.
import { createHash } from 'node:crypto';
import { namedStreets } from './hostStreets';

export type Directives = Readonly<Record<string, readonly string[]>>;

/** For pages served from a host, where everything comes from beside the page but a street map that the host names. */
export const served = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'", ...(namedStreets?.origin ? [namedStreets.origin] : [])],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
} as const satisfies Directives;

/** For the single file, which has nothing beside it: what it runs is in it, the map's worker is made of its own text. */
export const alone = {
  ...served,
  'script-src': [],
  'style-src': [],
  'img-src': ['data:', 'blob:'],
  'font-src': [],
  'connect-src': ['blob:'],
  // MapLibre turns a blob: worker into a data: one where the origin is opaque, as it is for file://
  'worker-src': ['blob:', 'data:'],
  'manifest-src': [],
} as const satisfies Directives;

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const executable = /^(module|text\/javascript|application\/javascript)?$/;
const attribute = (attributes: string, name: string) =>
  new RegExp(`\\b${name}\\s*=\\s*["']?([^"'\\s>]*)`).exec(attributes)?.[1];

/** Texts between the tags of `element`, as a browser's parser sees them (line ends are \n). */
function inline(html: string, element: 'script' | 'style'): { attributes: string; text: string }[] {
  const found = html
    .replace(/\r\n?/g, '\n')
    .matchAll(new RegExp(`<${element}\\b([^>]*)>([\\s\\S]*?)</${element}>`, 'g'));
  return [...found].map(([, attributes = '', text = '']) => ({ attributes, text }));
}

/** Hashes of the inline scripts that a browser would run; blocks of data need none. */
export const scriptHashes = (html: string): string[] =>
  inline(html, 'script')
    .filter(({ attributes }) => attribute(attributes, 'src') === undefined)
    .filter(({ attributes }) => executable.test(attribute(attributes, 'type') ?? ''))
    .map(({ text }) => sha256(text));

export const styleHashes = (html: string): string[] => inline(html, 'style').map(({ text }) => sha256(text));

const written = (directives: Directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.length > 0 ? sources.join(' ') : "'none'"}`)
    .join('; ');

/** The policy of one page: the table, with the hashes of what it holds inline. */
export function policyOf(html: string, directives: Directives = served): string {
  const added: Directives = { 'script-src': scriptHashes(html), 'style-src': styleHashes(html) };
  const entries = Object.entries(directives).map(([name, sources]) => [
    name,
    [...new Set([...sources, ...(added[name] ?? [])])],
  ]);
  return written(Object.fromEntries(entries));
}

/** The page with its policy as the first thing after its charset. */
export function withPolicy(html: string, directives: Directives = served): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html, directives)}" />`;
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(html)) throw new Error('A page needs <meta charset="utf-8" />: its policy stands after it.');
  return html.replace(charset, (found) => `${found}\n    ${meta}`);
}
