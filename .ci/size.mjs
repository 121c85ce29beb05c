// npm run size: what a first visit transfers until the map is idle, each file gzipped as a web server would.
import { gzipSync } from 'node:zlib';
import { mapIdle, withServedPage } from './serve.mjs';

const weighed = async (response) => {
  const body = await response.body();
  return { file: new URL(response.url()).pathname, bytes: body.length, gzip: gzipSync(body).length };
};
await withServedPage(4374, {}, async (page, address) => {
  const responses = [];
  page.on('response', (response) => responses.push(weighed(response).catch(() => [])));
  await page.goto(address);
  await mapIdle(page);
  const rows = (await Promise.all(responses)).flat().sort((a, b) => b.gzip - a.gzip);
  console.table(rows);
  const sum = rows.reduce((total, { gzip }) => total + gzip, 0);
  console.log(`${rows.length} files, ${(sum / 1000).toFixed(1)} kB gzip until the map is drawn`);
});
