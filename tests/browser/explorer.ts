// The driver: what a reader can do in the explorer and see of it. Journeys speak through it alone.
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import type { Map as MapLibre } from 'maplibre-gl';
import type { AtlasIndex, AtlasLocality } from '../../geo/published';
import type { Inspection } from '../../src/app/map/inspect';
import type { Camera } from '../../src/domain/view';
import type { Engine } from '../../src/map/engine';
import { type EngineName, engines, withEngine, withoutEngine } from './engines';

declare global {
  interface Window {
    heitu?: { map: Engine & Inspection; maplibre?: MapLibre };
    heituRefused?: (refused: string) => void;
  }
}

/** The page of the whole, or that for embedding. */
type PageFile = '' | 'embed.html';
/** What a journey works with: the same ones run with the keyboard alone. */
export type Hands = 'mouse' | 'keyboard';

const drawn = ['project-cluster', 'project-symbol'];

export class Explorer {
  /** Console errors, failed requests, requests to another origin, what the policy refused: a journey ends with none. */
  readonly faults: string[] = [];
  readonly panel: Locator;
  /** What the search has found; the map's list of features has options as well. */
  readonly found: Locator;

  constructor(
    readonly page: Page,
    /** The address of the atlas: of its folder on a host, or of the single file. */
    readonly base: string,
    /** The engine that every address asks for. */
    readonly engine: EngineName = 'drawn',
    readonly hands: Hands = 'mouse',
  ) {
    const { origin } = new URL(base);
    this.panel = page.locator('aside');
    this.found = page.locator('.search-popup').getByRole('option');
    page.on('console', (message) => message.type() === 'error' && this.faults.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => this.faults.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => {
      // the driver's own leaving of a page cancels what was still loading; everything else that fails is a fault
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') this.faults.push(`failed: ${request.url()}`);
    });
    page.on(
      'response',
      (response) => response.status() >= 400 && this.faults.push(`${response.status()}: ${response.url()}`),
    );
    // of the context: popups and the service worker count too
    page.context().on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && asked !== origin) this.faults.push(`elsewhere: ${request.url()}`);
    });
  }

  /** From here on what the pages' policy refuses is a fault, in pages opened later as well. */
  async watchPolicy() {
    await this.page.context().exposeBinding('heituRefused', (_source, refused: string) => {
      this.faults.push(`policy: ${refused}`);
    });
    await this.page.context().addInitScript(() => {
      document.addEventListener(
        'securitypolicyviolation',
        ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
          window.heituRefused?.(`${violatedDirective} ${blockedURI} (${sourceFile}:${lineNumber})`),
      );
    });
  }

  /** The whole address of a view in one of the atlas's pages, asking for the engine of this run. */
  address(hash = '', file: PageFile = ''): string {
    return new URL(`${file}${withEngine(hash, this.engine)}`, this.base).href;
  }

  /** Goes to an address anew, as from another page, and waits for nothing but the document. */
  async visit(hash = '', file: PageFile = '', until: 'load' | 'commit' = 'load') {
    await this.page.goto('about:blank');
    await this.page.goto(this.address(hash, file), { waitUntil: until });
  }

  /** Opens an address anew and waits until the map has drawn it, by the engine that it asks for. */
  async open(hash = '', file: PageFile = '') {
    await this.visit(hash, file);
    await this.settled();
    expect(await this.paintedBy(), 'the engine that paints the map').toBe(engines[this.engine].kind);
  }

  /** Puts an address into the address bar of the open page, which loads nothing anew, and waits until the app has read it. */
  async enter(hash: string) {
    await this.page.evaluate(
      async (next) => {
        const before = window.location.hash;
        const read = new Promise((resolve) => {
          // after the event has been heard by all, the screen is made
          window.addEventListener('hashchange', () => setTimeout(resolve), { once: true });
        });
        window.location.hash = next;
        if (window.location.hash !== before) await read;
      },
      new URL(this.address(hash)).hash,
    );
  }

  /** Enters an address and waits until the map has followed. */
  async follow(hash: string) {
    await this.enter(hash);
    await this.settled();
  }

  /** The kind of engine that paints the map; undefined while there is none. */
  paintedBy(): Promise<Inspection['kind'] | undefined> {
    return this.page.evaluate(() => window.heitu?.map.kind);
  }

  /** Waits until the map has loaded everything and stands still. */
  async settled() {
    await this.page.waitForFunction(() => window.heitu?.map.isReady() && !document.querySelector('main[data-behind]'));
    await this.page.evaluate(() => window.heitu?.map.settled());
  }

  /** Waits until the map has the relief's shade, which comes last of all. */
  async shaded() {
    await this.page.waitForSelector('main[data-shaded]', { state: 'attached' });
    await this.settled();
  }

  async index(): Promise<AtlasIndex> {
    return (await this.page.request.get('/atlas/index.json')).json();
  }

  hash(): string {
    return withoutEngine(new URL(this.page.url()).hash, this.engine);
  }

  heading(name: string): Locator {
    return this.page
      .getByRole('complementary', { name, exact: true })
      .getByRole('heading', { level: 2, name, exact: true });
  }

  /** The locality's panel is open, named after it. */
  async sees(name: string) {
    await expect(this.heading(name)).toBeVisible();
  }

  industry(name: string): Locator {
    return this.page.getByRole('group', { name: /^(产业|Industries)$/ }).getByRole('checkbox', { name });
  }

  /** Ticks or unticks an option of a filter, unfolding it first. */
  async choose(facet: string, option: string | RegExp, on = true) {
    const box = this.page.locator('details.facet').filter({ has: this.page.locator('summary', { hasText: facet }) });
    if ((await box.getAttribute('open')) === null) await box.locator('summary').click();
    await box.getByRole('checkbox', { name: option }).setChecked(on);
  }

  /** The count that an option of a filter shows. */
  async countAt(facet: string, option: string): Promise<number> {
    const box = this.page.locator('details.facet').filter({ has: this.page.locator('summary', { hasText: facet }) });
    if ((await box.getAttribute('open')) === null) await box.locator('summary').click();
    return Number(await box.locator('label', { hasText: option }).locator('.count').textContent());
  }

  /** How many projects the map draws in view. */
  async drawnInAll(): Promise<number> {
    return Object.values(await this.drawnByIndustry()).reduce((sum, count) => sum + count, 0);
  }

  marker(name: string): Locator {
    // its label says its short name and its figure first
    const said = new RegExp(`(^|· )${name}( \\d+)?($| ·)`);
    return this.page.locator('.marker:not(.is-unplaced)').and(this.page.getByRole('button', { name: said }));
  }

  /** How many projects of each industry the map draws in view, clusters and single symbols together. */
  async drawnByIndustry(): Promise<Record<string, number>> {
    return this.page.evaluate((layers) => {
      const counts: Record<string, number> = {};
      const seen = new Set<unknown>();
      for (const { properties } of window.heitu?.map.drawn(layers) ?? []) {
        const key = properties.cluster ? `cluster ${properties.cluster_id}` : properties.id;
        if (seen.has(key)) continue;
        seen.add(key);
        const industry = String(properties.industry);
        if (!properties.cluster) counts[industry] = (counts[industry] ?? 0) + 1;
        for (const [name, value] of Object.entries(properties))
          if (name.startsWith('n_') && Number(value) > 0)
            counts[name.slice(2)] = (counts[name.slice(2)] ?? 0) + Number(value);
      }
      return counts;
    }, drawn);
  }

  /** A point of the screen where a click meets this locality's polygon and no symbol or panel; null if there is none. */
  async bareSpotOf(id: string): Promise<{ x: number; y: number } | null> {
    const { localities } = await this.index();
    const bbox = localities.find((locality) => locality.id === id)?.bbox ?? [0, 0, 0, 0];
    return this.page.evaluate(
      ({ id, bbox: [west, south, east, north] }) => {
        const map = window.heitu?.map;
        if (!map) return null;
        const { left, top } = map.offset();
        const isBare = (x: number, y: number) => {
          const { isOver, localities } = map.meets({ x: x - left, y: y - top });
          return !isOver && localities[0] === id;
        };
        const isMap = (x: number, y: number) => {
          const element = document.elementFromPoint(x, y);
          return !!element?.closest('.map') && !element.closest('button');
        };
        const [from, to] = [map.project([west, north]), map.project([east, south])];
        const step = Math.max(4, Math.min(12, (to.x - from.x) / 20));
        for (let y = Math.max(70, from.y + top); y < Math.min(window.innerHeight - 40, to.y + top); y += step)
          for (let x = Math.max(10, from.x + left); x < Math.min(window.innerWidth, to.x + left); x += step)
            // a few px around must be the same, so that the click cannot slip
            if (isMap(x, y) && isBare(x, y) && isBare(x - 4, y - 4) && isBare(x + 4, y + 4)) return { x, y };
        return null;
      },
      { id, bbox },
    );
  }

  /** How many features the layers draw in view. */
  async drawnBy(...layers: string[]): Promise<number> {
    return this.page.evaluate((layers) => window.heitu?.map.drawn(layers).length ?? 0, layers);
  }

  /** The distinct colours with which a layer fills. */
  /** The colours of a layer's fills, `#RRGGBB`. */
  async coloursOf(layer: string): Promise<string[]> {
    const colours = await this.page.evaluate((layer) => window.heitu?.map.colours(layer) ?? [], layer);
    return [...new Set(colours.map((colour) => colour.toUpperCase()))];
  }

  async camera(): Promise<Camera> {
    return this.page.evaluate(() => window.heitu?.map.camera() ?? { zoom: 0, lat: 0, lon: 0 });
  }

  /** [west, south, east, north] of the whole map. */
  async bounds(): Promise<number[]> {
    return this.page.evaluate(() => {
      const map = window.heitu?.map;
      const { width = 0, height = 0 } = map?.size() ?? {};
      return [...(map?.unproject({ x: 0, y: height }) ?? []), ...(map?.unproject({ x: width, y: 0 }) ?? [])];
    });
  }

  /** Where a point stands on the screen. */
  async spotOf([lon, lat]: readonly [number, number]): Promise<{ x: number; y: number }> {
    return this.page.evaluate(
      (at) => {
        const map = window.heitu?.map;
        const { left = 0, top = 0 } = map?.offset() ?? {};
        const { x = 0, y = 0 } = map?.project(at) ?? {};
        return { x: x + left, y: y + top };
      },
      [lon, lat] as [number, number],
    );
  }

  /** Clicks a locality on the map itself: its marker where it has one, else its polygon. */
  async clickOnMap({ id, name }: AtlasLocality) {
    if (this.hands === 'keyboard') return this.walkTo(id);
    const marker = this.marker(name.zh);
    if ((await marker.count()) > 0) return marker.click();
    const spot = await this.bareSpotOf(id);
    expect(spot, `${id} has no marker and no bare spot to click`).not.toBeNull();
    if (spot) await this.page.mouse.click(spot.x, spot.y);
  }

  /** By keyboard: to the list of map features, through it in order, Enter. */
  async walkTo(id: string) {
    const { keyboard } = this.page;
    await this.page.locator('#map-features').focus();
    await keyboard.press('Home');
    const { localities } = await this.index();
    for (const locality of localities) {
      if (locality.id === id) break;
      await keyboard.press('PageDown');
    }
    await expect(this.page.locator('#map-features')).toHaveAttribute('aria-activedescendant', `feature-${id}`);
    await keyboard.press('Enter');
  }

  /** Clicks a project's symbol or the cluster that holds it. */
  async clickProjectAt(at: readonly [number, number]) {
    const { x, y } = await this.spotOf(at);
    await this.page.mouse.click(x, y);
  }
}

export type Options = { engine: EngineName; hands: Hands; allowedFaults: RegExp };

/** From here on every click of this page is a focus and a key: what cannot be focused fails. */
function withoutMouse(page: Page) {
  const press = (key: string) =>
    async function (this: Locator) {
      await this.focus();
      await expect(this, 'takes the focus').toBeFocused();
      await page.keyboard.press(key);
    };
  const locators = Object.getPrototypeOf(page.locator('body'));
  const original = { click: locators.click, tap: locators.tap, setChecked: locators.setChecked };
  Object.assign(locators, {
    click: press('Enter'),
    tap: press('Enter'),
    async setChecked(this: Locator, on: boolean) {
      if ((await this.isChecked()) !== on) await press('Space').call(this);
      await expect(this).toBeChecked({ checked: on });
    },
    async check(this: Locator) {
      await this.setChecked(true);
    },
    async uncheck(this: Locator) {
      await this.setChecked(false);
    },
  });
  return () => Object.assign(locators, original);
}

/** Every page of a context shows its map, whole: `window.heitu`. */
export const inspected = (context: BrowserContext) =>
  context.addInitScript(() => {
    window.onHeituMap = (map, source, inspection) =>
      void inspection().then(({ inspect }) => {
        window.heitu = { map: { ...map, ...inspect(source) } };
        if ('queryRenderedFeatures' in source) window.heitu.maplibre = source;
      });
  });

export const test = base.extend<Options & { explorer: Explorer }>({
  engine: ['drawn', { option: true }],
  hands: ['mouse', { option: true }],
  allowedFaults: [/^$/, { option: true }],
  context: async ({ context }, use) => {
    await inspected(context);
    await use(context);
  },
  explorer: async ({ page, engine, hands, allowedFaults, baseURL }, use) => {
    const explorer = new Explorer(page, baseURL ?? '', engine, hands);
    await explorer.watchPolicy();
    const restore = hands === 'keyboard' ? withoutMouse(page) : () => undefined;
    await use(explorer);
    restore();
    // a page that is just leaving has nothing to say
    const painted = await explorer.paintedBy().catch(() => undefined);
    if (engine === 'drawn') expect(painted, 'the engine that paints the map').not.toBe('webgl');
    expect(explorer.faults.filter((fault) => !allowedFaults.test(fault))).toEqual([]);
  },
});
export { expect };
