// npm run picture: the README's picture, taken of the production build as npm start serves it.
import { join } from 'node:path';
import { root } from './ready.mjs';
import { mapIdle, withServedPage } from './serve.mjs';

await withServedPage(4373, {}, async (page, address) => {
  await page.goto(`${address}#at=fuxin`);
  await mapIdle(page);
  await page.waitForTimeout(500); // labels fade in
  await page.screenshot({ path: join(root, '.ci/picture.png') });
});
console.log('.ci/picture.png');
