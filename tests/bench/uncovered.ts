// How much of the view is without map while it is dragged: what lies under the map is coloured, the screen is filmed.
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { groundBelow, jump, settle, type Visit } from './browsing';
import { groundColour, groundShare } from './ground';

/** Land only, from the first view to the last: what is drawn there covers what is under it. */
const inland = [122, 46, 7.2] as const;
const drag = { length: 600, steps: 60, apart: 16 }; // px, ms from one step to the next
/** px of the window, clear of the explorer's panels. */
const measured = { left: 300, top: 260, right: 1440, bottom: 840 };
/** Frames are filmed at half the size, which leaves the machine to the page. */
const film = { format: 'png' as const, maxWidth: 720, maxHeight: 450, everyNthFrame: 1 };
const atRest = 0.5; // % that may be uncovered where nothing moves
const late = 500; // ms for the last frames to be told

/** Colours what lies under the map: its box, and what is as large in it and has a colour of its own. */
const colourGround = ({ page }: Visit) =>
  page.evaluate((colour) => {
    const box = document.querySelector('.map, #map');
    if (!box) throw new Error('no map');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.map, #map, .leaflet-container, .drawn-map, .svg-map { background: ${colour} !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const areaOf = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width * height;
    };
    for (const pane of box.querySelectorAll<HTMLElement>('div'))
      if (areaOf(pane) > areaOf(box) / 2 && getComputedStyle(pane).backgroundColor !== 'rgba(0, 0, 0, 0)')
        pane.style.setProperty('background', colour, 'important');
  }, groundColour);

/** Of each picture (base64 PNG of the whole window) the share of the measured part in the ground's colour, %. */
async function sharesOf(browser: Browser, pictures: readonly string[]): Promise<number[]> {
  const page = await browser.newPage();
  try {
    await page.evaluate(`globalThis.__name ??= (it) => it; globalThis.shareOf = ${groundShare};`);
    return await page.evaluate(
      async ({ pictures, measured: { left, top, right, bottom } }) => {
        const { shareOf } = globalThis as unknown as { shareOf: (pixels: ArrayLike<number>) => number };
        const shares: number[] = [];
        for (const picture of pictures) {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          if (!context) throw new Error('no canvas');
          context.drawImage(image, 0, 0);
          const [wide, high] = [image.width / 1440, image.height / 900];
          const [width, height] = [(right - left) * wide, (bottom - top) * high];
          shares.push(shareOf(context.getImageData(left * wide, top * high, width, height).data));
        }
        return shares;
      },
      { pictures, measured },
    );
  } finally {
    await page.close();
  }
}

/** The frames that came on the screen while something was done, as base64 PNG. */
async function filmed({ cdp }: Visit, act: () => Promise<void>): Promise<string[]> {
  const frames: { at: number; data: string }[] = [];
  type Frame = { data: string; metadata: { timestamp?: number }; sessionId: number };
  const onFrame = ({ data, metadata: { timestamp = 0 }, sessionId }: Frame) => {
    frames.push({ at: timestamp * 1_000, data });
    cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  };
  cdp.on('Page.screencastFrame', onFrame);
  await cdp.send('Page.startScreencast', film);
  await wait(late);
  const from = Date.now();
  await act();
  const until = Date.now();
  await wait(late);
  await cdp.send('Page.stopScreencast');
  cdp.off('Page.screencastFrame', onFrame);
  return frames.filter(({ at }) => at > from && at < until).map(({ data }) => data);
}

async function dragWestwards(visited: Visit) {
  const { cdp } = visited;
  const start = await groundBelow(visited, { x: 950, y: 450 });
  const button = { button: 'left' as const, clickCount: 1 };
  await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button, ...start });
  const moves: Promise<unknown>[] = [];
  for (let step = 1; step <= drag.steps; step += 1) {
    const x = start.x - (step / drag.steps) * drag.length;
    // a hand does not wait for the page
    moves.push(cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', button: 'left', buttons: 1, x, y: start.y }));
    await wait(drag.apart);
  }
  await Promise.all(moves);
  const end = { x: start.x - drag.length, y: start.y };
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button, ...end });
}

export type Uncovered = { mean: number; most: number; frames: number };

/** Of the frames of a drag, the share of the view without map, %. */
export async function uncovered(browser: Browser, visited: Visit): Promise<Uncovered> {
  await jump(visited, inland);
  await colourGround(visited);
  await settle(visited);
  const { data } = await visited.cdp.send('Page.captureScreenshot', { format: 'png' });
  const [still = 0] = await sharesOf(browser, [data]);
  if (still > atRest) throw new Error(`${still.toFixed(1)} % of the map at rest is in the colour of its ground`);
  const shares = await sharesOf(browser, await filmed(visited, () => dragWestwards(visited)));
  if (shares.length === 0) throw new Error('no frame of the drag came on the screen');
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { mean, most: Math.max(...shares), frames: shares.length };
}
