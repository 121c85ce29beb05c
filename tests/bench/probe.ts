// Put into every page before its own scripts: notes when things are on the screen. Times: ms since navigation.
// It is sent to the page as text, so it may use nothing from outside itself.
import { type Needed, neededLayers, neededSources, tiles } from './needed';

export type Probe = {
  /** The first frame with a reported locality has been handed over. */
  visible: number | null;
  /** The map is live: everything has been drawn and can be dragged. */
  idle: number | null;
  /** When the page got the last click: the event's own time. */
  clicked: number;
  /** When it got the last step of the wheel that was watched for: the event's own time. */
  turned: number;
  /** The content of what a click opens is on the screen. */
  opened: number | null;
  /** What was switched or zoomed is on the screen. */
  shown: number | null;
  frames: number[];
  tasks: { start: number; duration: number }[];
  /** The time when all that was asked for is on the screen. */
  settled: () => Promise<number>;
  isOpen: (selector: string) => boolean;
  watchOpening: (selector: string) => void;
  /** From the next click on. */
  watchSwitch: () => void;
  /** From when the wheel has been turned by `total` px on. */
  watchWheel: (total: number) => void;
  watchFrames: () => void;
};

export function installProbe(needed: Needed) {
  const probe: Probe = {
    visible: null,
    idle: null,
    clicked: 0,
    turned: 0,
    opened: null,
    shown: null,
    frames: [],
    tasks: [],
    settled,
    isOpen,
    watchOpening,
    watchSwitch,
    watchWheel,
    watchFrames,
  };
  window.probe = probe;
  // the atlas shows its map to who asks for it; the others show theirs by themselves
  window.onHeituMap = (map, source, inspection) =>
    void inspection().then(({ inspect }) => {
      window.heitu = { map: { ...map, ...inspect(source) } };
      if ('queryRenderedFeatures' in source) window.heitu.maplibre = source;
    });
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.tasks.push({ start: startTime, duration });
  });
  observer.observe({ type: 'longtask', buffered: true });
  addEventListener(
    'click',
    ({ timeStamp }) => {
      probe.clicked = timeStamp;
    },
    { capture: true },
  );

  const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  /** A task queued in a frame's callback runs once the frame has been handed over. */
  const handedOver = () => nextFrame().then(() => new Promise<void>((resolve) => setTimeout(resolve)));

  /** Whether the map has all that its page has for it. */
  function isUpToDate(): boolean {
    const map = window.heitu?.map;
    if (!map) return window.peer !== undefined;
    return map.isReady() && !document.querySelector('main.map[data-behind]');
  }

  /** The same end for every page: the map says that all is drawn, then one more frame is handed over. */
  async function settled(): Promise<number> {
    while (!isUpToDate()) await nextFrame();
    await (window.heitu?.map ?? window.peer)?.settled();
    await handedOver();
    return performance.now();
  }

  const hasArea = (element: Element | null) => (element?.getBoundingClientRect().width ?? 0) > 0;
  /** A map drawn into the page itself shows the localities before any script. */
  const isDrawnInPage = () => hasArea(document.querySelector('[data-drawn], svg.drawn-map'));

  /** The explorer's map may be empty and up to date before its files are there. */
  function holdsAll(): boolean {
    const { map, maplibre } = window.heitu ?? {};
    if (!map || !isUpToDate()) return false;
    // what is no source of its own is a layer of the ground's tiles
    const inSource = (id: string) =>
      maplibre?.getSource(id)
        ? maplibre.querySourceFeatures(id)
        : maplibre?.querySourceFeatures(needed.tiles, { sourceLayer: id });
    if (maplibre) return needed.sources.every((id) => (inSource(id)?.length ?? 0) > 0);
    return needed.layers.every((layers) => map.drawn(layers).length > 0);
  }

  async function watchVisible() {
    while (!isDrawnInPage() && !window.peer && !window.heitu) await nextFrame();
    if (window.peer) return;
    // in a frame's callback
    setTimeout(() => {
      probe.visible = performance.now();
    });
  }

  async function watchLive() {
    while (!window.peer && !holdsAll()) await nextFrame();
    if (!window.peer) {
      probe.idle = await settled();
      return;
    }
    while (window.peer.seen === null || window.peer.idle === null) await nextFrame();
    probe.visible = window.peer.seen;
    probe.idle = window.peer.idle;
  }
  void nextFrame().then(watchVisible);
  void nextFrame().then(watchLive);

  function isOpen(selector: string): boolean {
    const element = document.querySelector(selector);
    return !!element?.textContent && hasArea(element);
  }

  function watchOpening(selector: string) {
    probe.opened = null;
    const check = () => {
      if (!isOpen(selector)) return requestAnimationFrame(check);
      return setTimeout(() => {
        probe.opened = performance.now();
      });
    };
    requestAnimationFrame(check);
  }

  function watchSwitch() {
    probe.shown = null;
    const clicked = async () => {
      // by the second frame every page has taken the click, and the explorer has said that its map is behind
      await nextFrame();
      await nextFrame();
      probe.shown = await settled();
    };
    addEventListener('click', () => void clicked(), { once: true, capture: true });
  }

  function watchWheel(total: number) {
    probe.shown = null;
    let left = Math.abs(total);
    // steps that come while the page is busy come as one
    const turned = async ({ deltaY, timeStamp }: WheelEvent) => {
      left -= Math.abs(deltaY);
      if (left > 0) return;
      removeEventListener('wheel', turned, { capture: true });
      probe.turned = timeStamp;
      // by then the page's own listeners have had it
      await nextFrame();
      probe.shown = await settled();
    };
    addEventListener('wheel', turned, { capture: true, passive: true });
  }

  let watch = 0;
  function watchFrames() {
    probe.frames = [];
    watch += 1;
    const own = watch;
    let last = performance.now();
    const tick = () => {
      if (own !== watch) return;
      const now = performance.now();
      probe.frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }
}

const needed: Needed = { tiles, sources: neededSources, layers: neededLayers };
// the compiler that runs this command wraps functions in a helper that the page does not have
export const probeScript = `globalThis.__name ??= (it) => it; (${installProbe})(${JSON.stringify(needed)});`;
