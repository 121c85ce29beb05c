// npm run icons: the icon as PNG for home screens, drawn from src/public/icon.svg by the browser of the journeys.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ready.mjs';
import { startedBrowser } from './serve.mjs';

const svg = readFileSync(join(root, 'src/public/icon.svg'), 'utf8');
const square = svg.replace(/ rx="6"/, '');
// a mask may cut all but the middle 80 %: there the drawing is smaller, on the same ground
const inset = square.replace('viewBox="0 0 32 32"', 'viewBox="-5 -5 42 42"');
const icons = [
  { name: 'icon-192', size: 192, drawing: svg, ground: 'transparent' },
  { name: 'icon-512', size: 512, drawing: svg, ground: 'transparent' },
  { name: 'maskable-512', size: 512, drawing: inset, ground: '#3B3330' },
];
const browser = await startedBrowser();
for (const { name, size, drawing, ground } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0;background:${ground}">${drawing}</body>`);
  await page.screenshot({ path: join(root, 'src/public/icons', `${name}.png`), omitBackground: true });
}
await browser.close();
console.log(icons.map(({ name }) => `src/public/icons/${name}.png`).join('\n'));
