// What a host should send with each path: the table that npm start, _headers and the nginx snippet are made of.
import { groundPath } from '../../geo/extent';
import { policyOf } from './csp';

/** Built pages: file name → HTML. */
export type Pages = ReadonlyMap<string, string>;
type Headers = Readonly<Record<string, string>>;

const framed = 'embed.html'; // the one page that others may show inside theirs
const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
const kept = 'public, max-age=31536000, immutable';
const asked = 'no-cache'; // kept, but asked for each time whether it has changed

const fileOf = (path: string) => path.replace(/^\//, '').replace(/^$/, 'index.html');
/** Hosts know no archive of tiles; compressed on the way, its ranges would be of something else. */
const isArchive = (file: string) => file.endsWith('.pmtiles');
const tiles = `atlas/${groundPath}`;
const isHashed = (file: string) => file.startsWith('assets/');

/** What hosts may not know, by the end of a file's name; text, to be compressed on the way. */
const unknownTypes = {
  geojson: 'application/geo+json',
  topojson: 'application/json',
  webmanifest: 'application/manifest+json',
  csv: 'text/csv',
} as const;
const knownTypes = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain',
} as const;
const binaryTypes = { png: 'image/png', webp: 'image/webp', pmtiles: 'application/octet-stream' } as const;
const compressed: Readonly<Record<string, string>> = { ...knownTypes, ...unknownTypes };
const types: Readonly<Record<string, string>> = { ...compressed, ...binaryTypes };
const endOf = (file: string) => /\.(\w+)$/.exec(file)?.[1] ?? 'txt';

/** A line for each file: how an object store, or any host, should send it. */
export function hostingTable(files: readonly string[]): string {
  const row = (file: string) => {
    const end = endOf(file);
    const type = types[end] ?? 'text/plain';
    const encoding = end in binaryTypes ? 'none' : 'gzip or br';
    return [file, type.startsWith('text/') ? `${type}; charset=utf-8` : type, encoding, isHashed(file) ? kept : asked];
  };
  const rows = [['path', 'Content-Type', 'Content-Encoding', 'Cache-Control'], ...[...files].sort().map(row)];
  return `${rows.map((cells) => cells.map((cell) => (/[,"]/.test(cell) ? `"${cell}"` : cell)).join(',')).join('\n')}\n`;
}

function policyAt(file: string, pages: Pages): string {
  const policy = policyOf(pages.get(file) ?? '');
  return file === framed ? policy : `${policy}; frame-ancestors 'none'`;
}

/** The headers of one path, such as `/` or `/assets/main-1a2b.js`. */
export function headersAt(path: string, pages: Pages): Headers {
  const file = fileOf(path);
  return {
    ...everywhere,
    'Content-Security-Policy': policyAt(file, pages),
    'Cache-Control': isHashed(file) ? kept : asked,
    ...(isArchive(file) && { 'Content-Type': 'application/octet-stream' }),
  };
}

const own = (headers: Headers) => Object.entries(headers).filter(([name]) => !(name in everywhere));
const block = (path: string, headers: readonly (readonly [string, string])[]) =>
  [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** `_headers` for Netlify and Cloudflare Pages. Paths do not overlap in one header: hosts differ in what they then do. */
export function headersFile(pages: Pages): string {
  // hosts also serve page.html as /page
  const short = [...pages.keys()].map((name) => `/${name.replace(/\.html$/, '')}`);
  const paths = ['/', ...[...pages.keys()].map((name) => `/${name}`), ...short];
  const rest = ['/assets/*', '/atlas/*', '/icons/*', '/icon.svg', '/manifest.webmanifest', '/sw.js'];
  const page = (path: string) => (path.startsWith('/') && pages.has(`${path.slice(1)}.html`) ? `${path}.html` : path);
  const blocks = [...paths, ...rest].map((path) => block(path, own(headersAt(page(path), pages))));
  // all but its type comes from /atlas/*
  const typed = Object.entries(headersAt(`/${tiles}`, pages)).filter(([name]) => name === 'Content-Type');
  const all = [block('/*', Object.entries(everywhere)), ...blocks, block(`/${tiles}`, typed)];
  return `${all.join('\n\n')}\n`;
}

const nginxBlock = (location: string, { 'Content-Type': type, ...headers }: Headers) =>
  [
    `location ${location} {`,
    ...(type ? [`  default_type ${type};`] : []),
    ...(type === binaryTypes.pmtiles ? ['  gzip off;'] : []),
    ...Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`),
    '}',
  ].join('\n');

/** Locations for an nginx `server` whose root is this folder. Each repeats all: nginx does not inherit add_header. */
export function nginxFile(pages: Pages): string {
  const names = [...pages.keys()].map((name) => nginxBlock(`= /${name}`, headersAt(`/${name}`, pages)));
  const others = [
    ['/assets/', '/assets/'],
    ['/', '/other'],
  ] as const;
  const folders = others.map(([path, like]) => nginxBlock(path, headersAt(like, pages)));
  const archive = nginxBlock(`= /${tiles}`, headersAt(`/${tiles}`, pages));
  const typed = Object.entries(unknownTypes).map(([end, type]) =>
    nginxBlock(`~ \\.${end}$`, { 'Content-Type': type, ...headersAt(`/other.${end}`, pages) }),
  );
  const head = [
    '# include this in a server { } whose root is this folder',
    'error_page 404 /404.html;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_min_length 1024;',
    // nginx compresses text/html by itself, and its own tables call scripts application/javascript
    `gzip_types application/javascript ${[...new Set(Object.values(compressed))]
      .filter((type) => type !== knownTypes.html)
      .join(' ')};`,
  ].join('\n');
  return `${head}\n${[...names, archive, ...typed, ...folders].join('\n\n')}\n`;
}
