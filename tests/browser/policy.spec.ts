// What the pages refuse, as the browser enforces it: nothing inline, nothing from elsewhere, no frame around the whole.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './explorer';

test('the server sends the policy that the page itself carries', async ({ request }) => {
  for (const path of ['/', '/embed.html']) {
    const response = await request.get(path);
    const [, written] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await response.text()) ?? [];
    const sent = response.headers()['content-security-policy'] ?? '';
    expect(written, path).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(sent.replace("; frame-ancestors 'none'", ''), path).toBe(written);
    expect(sent.includes('frame-ancestors'), path).toBe(path === '/');
    expect(response.headers()['x-content-type-options']).toBe('nosniff');
  }
});

test('hashed files are kept for good, others are asked for again', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const [asset = ''] = /assets\/[^"]+\.js/.exec(html) ?? [];
  expect((await request.get(`/${asset}`)).headers()['cache-control']).toContain('immutable');
  for (const path of ['/', '/atlas/index.json'])
    expect((await request.get(path)).headers()['cache-control'], path).toBe('no-cache');
});

test.describe('what the page refuses', () => {
  test.use({ allowedFaults: /^policy:|Content Security Policy|^elsewhere:|^failed: https:\/\/example\.org/ });

  test('is inline script, inline handlers and other hosts', async ({ explorer, page }) => {
    await explorer.open();
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = "yes"';
      document.head.append(script);
      const handler = document.createElement('button');
      handler.setAttribute('onclick', 'document.documentElement.dataset.ran = "yes"');
      handler.click();
      const fetched = await fetch('https://example.org/').then(
        () => 'fetched',
        () => 'refused',
      );
      return { ran: document.documentElement.dataset.ran ?? 'no', fetched };
    });
    expect(outcome).toEqual({ ran: 'no', fetched: 'refused' });
    const refused = expect.poll(() => explorer.faults.join('\n'));
    await refused.toMatch(/policy: script-src-elem inline/);
    await refused.toMatch(/policy: script-src-attr inline/);
    await refused.toMatch(/policy: connect-src https:\/\/example\.org/);
  });
});

test.describe('another site', () => {
  test.use({ allowedFaults: /^elsewhere:|frame-ancestors|ERR_BLOCKED_BY_RESPONSE|^failed:/ });

  test('can show the page for embedding, and cannot show the whole', async ({ explorer, page }) => {
    const site = createServer((request, response) => {
      const address = explorer.address('', request.url === '/embed.html' ? 'embed.html' : '');
      const framed = `<iframe src="${address}" width="800" height="600"></iframe>`;
      response.setHeader('Content-Type', 'text/html').end(framed);
    }).listen(0, 'localhost');
    await once(site, 'listening');
    const { port } = site.address() as AddressInfo;
    const frame = page.frameLocator('iframe');
    await page.goto(`http://localhost:${port}/embed.html`);
    await expect(frame.locator('.map').getByRole('region')).toBeVisible();
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(`http://localhost:${port}/`);
    await refused;
    await expect(frame.locator('#root')).toHaveCount(0);
    expect(explorer.faults.join('\n')).toMatch(/frame-ancestors/);
    site.close();
  });
});
