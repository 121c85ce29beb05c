// Put into every page before its own scripts: notes when things are on the screen. Times: ms since navigation.
// It is sent to the page as text, so it may use nothing from outside itself.

export type Probe = {
  /** The first frame with a reported locality has been handed over. */
  visible: number | null;
  /** Everything has been drawn. */
  idle: number | null;
  /** When the page got the last click: the event's own time. */
  clicked: number;
  /** The content of what a click opens is on the screen. */
  opened: number | null;
  /** What was switched has been drawn. */
  switched: number | null;
  frames: number[];
  tasks: { start: number; duration: number }[];
  watchOpening: (selector: string) => void;
  watchSwitch: () => void;
  watchFrames: () => void;
};

/** What MapLibre must hold before its standing still counts. */
const needed = ['districts', 'projects', 'region', 'rivers', 'labels'];

export function installProbe(needed: readonly string[]) {
  const probe: Probe = {
    visible: null,
    idle: null,
    clicked: 0,
    opened: null,
    switched: null,
    frames: [],
    tasks: [],
    watchOpening,
    watchSwitch,
    watchFrames,
  };
  window.probe = probe;
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

  const hasArea = (element: Element | null) => (element?.getBoundingClientRect().width ?? 0) > 0;
  /** A map drawn into the page itself shows the localities before any script. */
  const isDrawnInPage = () => hasArea(document.querySelector('[data-drawn], svg.drawn-map'));
  let isWatched = false;

  function watchMap() {
    const map = window.heitu?.maplibre;
    if (!map || isWatched) return;
    isWatched = true;
    const layer = 'district-fill';
    map.on('render', () => {
      if (probe.visible !== null || !map.getLayer(layer) || !map.isSourceLoaded('districts')) return;
      if (map.queryRenderedFeatures({ layers: [layer] }).length > 0) noteVisible();
    });
    map.on('idle', () => {
      const now = performance.now();
      if (probe.idle !== null || !map.getLayer('project-symbol')) return;
      if (needed.every((id) => map.querySourceFeatures(id).length > 0)) probe.idle = now;
    });
    map.triggerRepaint();
  }

  let isNoted = false;
  /** Called in a frame's callback: a task queued there runs once the frame has been handed over. */
  function noteVisible() {
    if (isNoted) return;
    isNoted = true;
    setTimeout(() => {
      probe.visible = performance.now();
    });
  }

  function look() {
    if (isDrawnInPage()) noteVisible();
    watchMap();
    if (window.peer) {
      probe.visible = window.peer.seen;
      probe.idle = window.peer.idle;
    }
    if (probe.visible === null || probe.idle === null) requestAnimationFrame(look);
  }
  requestAnimationFrame(look);

  function watchOpening(selector: string) {
    probe.opened = null;
    const check = () => {
      const element = document.querySelector(selector);
      if (!element?.textContent || !hasArea(element)) return requestAnimationFrame(check);
      return setTimeout(() => {
        probe.opened = performance.now();
      });
    };
    requestAnimationFrame(check);
  }

  /** From the next click on: until the points have been set anew and all is drawn. */
  function watchSwitch() {
    probe.switched = null;
    const map = window.heitu?.maplibre;
    if (!map) {
      const changed = () =>
        window.peer?.settled().then(() => {
          probe.switched = performance.now();
        });
      // a frame later the page's own handler has run
      addEventListener('click', changed, { once: true, capture: true });
      return;
    }
    const onData = ({ sourceId }: { sourceId?: string }) => {
      if (sourceId !== 'projects') return;
      map.off('sourcedataloading', onData as never);
      map.once('idle', () => {
        probe.switched = performance.now();
      });
    };
    map.on('sourcedataloading', onData as never);
  }

  function watchFrames() {
    probe.frames = [];
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      probe.frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }
}

// the compiler that runs this command wraps functions in a helper that the page does not have
/** The atlas shows its map to who asks for it; the others show theirs by themselves. */
const asks = 'window.onHeituMap = (map, maplibre) => Object.assign(window, { heitu: { map, maplibre } });';

export const probeScript = `globalThis.__name ??= (it) => it; ${asks} (${installProbe})(${JSON.stringify(needed)});`;
