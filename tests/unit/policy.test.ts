// What the built pages allow themselves, and what hosts are told to send.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { alone, policyOf, withPolicy } from '../../src/build/csp';
import { headersAt, headersFile, nginxFile } from '../../src/build/headers';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string) => `<!doctype html><html><head><meta charset="utf-8" />${head}</head><body></body></html>`;
const directive = (policy: string, name: string) => policy.split('; ').find((one) => one.startsWith(`${name} `)) ?? '';

describe('the policy of a page', () => {
  const plain = policyOf(page('<script type="module" src="./assets/main.js"></script>'));

  test('lets nothing come from elsewhere and runs nothing inline', () => {
    expect(plain).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(plain).not.toMatch(/unsafe|https?:|\*/);
    for (const name of ['base-uri', 'form-action', 'object-src']) expect(directive(plain, name)).toBe(`${name} 'none'`);
  });

  test('allows exactly the inline scripts that the page holds', () => {
    const script = 'document.documentElement.lang = "zh";\n';
    expect(directive(policyOf(page(`<script>${script}</script>`)), 'script-src')).toBe(
      `script-src 'self' ${hash(script)}`,
    );
    expect(policyOf(page(`<script>${script.replace('\n', '\r\n')}</script>`))).toContain(hash(script));
  });

  test('allows an inline style of the page by its hash', () => {
    expect(directive(policyOf(page('<svg><style>path{fill:red}</style></svg>')), 'style-src')).toBe(
      `style-src 'self' ${hash('path{fill:red}')}`,
    );
  });

  test('needs no hash for blocks of data', () => {
    const data = '<script type="application/ld+json">{}</script><script type="application/json">[]</script>';
    expect(policyOf(page(data))).toBe(plain);
  });

  test('stands before everything that it is to guard', () => {
    const html = withPolicy(page('<script>1</script>'));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'));
    expect(() => withPolicy('<html></html>')).toThrow(/charset/);
  });

  test('of the single file names no host at all', () => {
    const policy = policyOf(page('<script type="module">1</script><style>a{}</style>'), alone);
    expect(policy).not.toMatch(/'self'|unsafe|http/);
    expect(directive(policy, 'script-src')).toBe(`script-src ${hash('1')}`);
    expect(directive(policy, 'style-src')).toBe(`style-src ${hash('a{}')}`);
  });
});

describe('a host', () => {
  const script = 'first()';
  const pages = new Map([
    ['index.html', page(`<script>${script}</script>`)],
    ['embed.html', page('')],
  ]);

  test('sends the policy of the page itself, and lets only the page for embedding be framed', () => {
    const policy = (path: string) => headersAt(path, pages)['Content-Security-Policy'] ?? '';
    expect(policy('/')).toBe(policy('/index.html'));
    expect(policy('/')).toContain(hash(script));
    expect(policy('/embed.html')).not.toContain(hash(script));
    for (const path of ['/', '/index.html', '/assets/main-1a.js', '/atlas/dictionary.html', '/nowhere'])
      expect(directive(policy(path), 'frame-ancestors'), path).toBe("frame-ancestors 'none'");
    expect(policy('/embed.html')).not.toContain('frame-ancestors');
  });

  test('keeps files whose name holds their hash, and asks again for all others', () => {
    const cached = (path: string) => headersAt(path, pages)['Cache-Control'];
    expect(cached('/assets/main-1a.js')).toContain('immutable');
    for (const path of ['/', '/embed.html', '/sw.js', '/atlas/index.json']) expect(cached(path), path).toBe('no-cache');
  });

  test('finds each header of a path in one block of _headers only', () => {
    const blocks = headersFile(pages)
      .trim()
      .split('\n\n')
      .map((block) => block.split('\n'));
    const matches = (pattern: string, path: string) =>
      pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
    const archive = '/atlas/map/ground.pmtiles';
    for (const path of ['/', '/embed.html', '/embed', '/assets/main-1a.js', '/atlas/index.json', archive, '/sw.js']) {
      const sent = blocks.filter(([pattern = '']) => matches(pattern, path)).flatMap(([, ...lines]) => lines);
      const file = path === '/embed' ? '/embed.html' : path;
      expect(sent.map((line) => line.trim()).sort(), path).toEqual(
        Object.entries(headersAt(file, pages))
          .map(([name, value]) => `${name}: ${value}`)
          .sort(),
      );
    }
  });

  test('with nginx repeats every header in every location', () => {
    const locations = nginxFile(pages).split('location ').slice(1);
    expect(locations.map((one) => one.split(' {')[0])).toEqual([
      '= /index.html',
      '= /embed.html',
      '= /atlas/map/ground.pmtiles',
      '~ \\.geojson$',
      '~ \\.topojson$',
      '~ \\.webmanifest$',
      '~ \\.csv$',
      '/assets/',
      '/',
    ]);
    for (const location of locations) expect(location.match(/add_header/g)).toHaveLength(6);
    const archive = locations.find((one) => one.startsWith('= /atlas/map/')) ?? '';
    expect(archive).toContain('default_type application/octet-stream;');
    // compressed on the way, its ranges would be of something else
    expect(archive).toContain('gzip off;');
  });
});
