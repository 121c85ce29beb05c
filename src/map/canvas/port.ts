// The way to the painter: one for the page, in a worker, or beside the page's own script where there can be none.
import type { FeatureCollection } from 'geojson';
import type { AtlasLocality } from '../../../geo/published';
import type { BasemapFiles } from '../basemapFiles';
import type { Told } from '../engine';
import { labelsOf } from '../labels';
import type { Palette } from '../palette';
import type { Shade } from '../shade';
import type { Streets, TilesOf } from '../streetMap';
import type { Answered, Asked, Order, Picture } from './job';
import PainterWorker from './painterWorker?worker';

type Listener = (answered: Answered) => void;
/** Takes messages for the painter. */
type Post = (asked: Asked) => void;

const canWork = () => typeof Worker === 'function' && typeof OffscreenCanvas === 'function';

/** The painter in slices on the page's own thread. */
function besides(listener: Listener): Post {
  const made = import('./beside').then(({ paintBeside }) => paintBeside(listener));
  return (asked) => void made.then((post) => post(asked));
}

/** In a worker; beside the page's script where that cannot start. */
function started(listener: Listener): Post {
  if (!canWork()) return besides(listener);
  const worker = new PainterWorker();
  let post: Post = (asked) => worker.postMessage(asked);
  let unanswered: Asked[] | null = []; // until it has answered: for another painter, should it not start
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    unanswered = null;
    listener(data);
  });
  worker.addEventListener('error', () => {
    if (unanswered === null) return listener({ is: 'fault', fault: 'The map’s painter has stopped.' });
    post = besides(listener);
    unanswered.forEach(post);
    unanswered = null;
  });
  return (asked) => {
    unanswered?.push(asked);
    post(asked);
  };
}

export type Port = {
  /** Makes ready for pictures in these colours. */
  warm: (palette: Palette) => void;
  /** The basemap, and the localities whose names take the place of its own; `onRefused` hears of tiles that cannot be had. */
  takeBasemap: (basemap: BasemapFiles, localities: readonly AtlasLocality[], onRefused: (of: TilesOf) => void) => void;
  /** The relief's shade that jobs may show. */
  takeShade: (shade: Shade | null) => void;
  /** The streets that jobs may show; null: none any more. */
  takeStreets: (streets: Streets | null) => void;
  /** Hears that the tiles that the last picture lacks have come, or cannot be had; the answer ends it. */
  onMore: (listener: (came: boolean) => void) => () => void;
  /** What the last picture shows in view. */
  tell: () => Promise<readonly Told[]>;
  /** One picture after the other. @throws where one cannot be painted. */
  paint: (order: Order) => Promise<Picture>;
};

function newPort(): Port {
  const sent = new Map<string, FeatureCollection>();
  let taken: BasemapFiles | null = null;
  let takenStreets: Streets | null = null;
  let takenShade: Shade | null = null;
  const listeners = new Set<(came: boolean) => void>();
  let refused: (of: TilesOf) => void = () => undefined;
  let hear: (told: readonly Told[]) => void = () => undefined;
  let waiting: { resolve: (picture: Picture) => void; reject: (fault: Error) => void } | null = null;
  const post = started((answered) => {
    if (answered.is === 'told') return hear(answered.told);
    if (answered.is === 'refused') return refused(answered.of);
    if (answered.is === 'more') {
      for (const listener of listeners) listener(answered.came);
      return;
    }
    const asked = waiting;
    waiting = null;
    if (answered.is === 'picture') asked?.resolve(answered.picture);
    else asked?.reject(new Error(answered.fault));
  });
  let free: Promise<unknown> = Promise.resolve();
  function painted({ sources, ...job }: Order): Promise<Picture> {
    const news = Object.entries(sources).filter(([id, source]) => sent.get(id) !== source);
    for (const [id, source] of news) sent.set(id, source);
    if (news.length > 0) post({ is: 'sources', sources: Object.fromEntries(news) });
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      post({ is: 'paint', job });
    });
  }

  return {
    warm: (palette) => post({ is: 'warm', palette }),
    takeBasemap(basemap, localities, onRefused) {
      const { ground, labels } = basemap;
      refused = onRefused;
      if (taken?.ground.start === ground.start && taken.labels === labels) return;
      taken = basemap;
      post({ is: 'basemap', basemap: { ground, labels: labelsOf(basemap, localities) } });
    },
    takeShade(shade) {
      if (shade === takenShade) return;
      takenShade = shade;
      post({ is: 'shade', shade });
    },
    takeStreets(streets) {
      if (streets === takenStreets) return;
      takenStreets = streets;
      post({ is: 'streets', streets: streets && { archive: streets.archive, box: streets.box } });
    },
    onMore(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: () =>
      new Promise((resolve) => {
        hear = resolve;
        post({ is: 'tell' });
      }),
    paint(order) {
      // a map that takes another's place waits for the last picture of that
      const picture = free.then(() => painted(order));
      free = picture.catch(() => undefined);
      return picture;
    },
  };
}

let port: Port | undefined;

/** The page's one way to its painter, which starts when it is first asked for. */
export function painterPort(): Port {
  port ??= newPort();
  return port;
}
