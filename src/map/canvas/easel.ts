// Keeps the picture on the screen: it moves with the map by a transform until a new one has been painted.
import { planeOf, type Size } from '../../domain/fitting';
import type { Camera } from '../../domain/view';
import type { Told } from '../engine';
import type { Order, Picture } from './job';
import type { Port } from './port';

const lead = 120; // ms: a picture painted during a drag is one of where the map will then be

/** What moves with the map: the picture's canvas, and the box of the markers, whose places are those of a camera. */
export type Moved = { canvas: HTMLCanvasElement; markers: HTMLElement; markersAt: () => Camera | null };

type Asking = {
  port: Port;
  moved: () => Moved | null;
  size: () => Size;
  /** The order of a picture of a camera. */
  orderOf: (camera: Camera) => Order;
  /** What is shown: the same value as long as nothing of it changes. */
  shownNow: () => unknown;
  /** A picture is on the screen. */
  onPicture: () => void;
  onFault: (fault: unknown) => void;
};

export type Easel = ReturnType<typeof newEasel>;

/** The CSS transform that brings what was made for one camera to where another looks. Its origin is the upper left corner. */
function transformOf(made: Camera, seen: Camera, size: Size, { width, height }: Size) {
  const scale = 2 ** (seen.zoom - made.zoom);
  const { x, y } = planeOf(seen, size).project([made.lon, made.lat]);
  const [left, top] = [x - (scale * width) / 2, y - (scale * height) / 2];
  // as it was painted, pixel for pixel, while nothing is scaled
  const exact = (value: number) => Math.round(value * devicePixelRatio) / devicePixelRatio;
  return scale === 1
    ? { scale, text: `translate(${exact(left)}px, ${exact(top)}px)` }
    : { scale, text: `translate(${left}px, ${top}px) scale(${scale})` };
}

const isSame = (one: Camera, other: Camera) =>
  one.zoom === other.zoom && one.lat === other.lat && one.lon === other.lon;

/** How fast a hand moves the map. */
function newHand() {
  let last: { camera: Camera; at: number } | null = null;
  let [eastward, northward] = [0, 0]; // degrees a millisecond
  return {
    /** Where the map will be when a picture that is asked for now has come. */
    ahead: (camera: Camera): Camera => ({
      ...camera,
      lon: camera.lon + eastward * lead,
      lat: camera.lat + northward * lead,
    }),
    moves(camera: Camera) {
      const at = performance.now();
      const passed = last ? at - last.at : 0;
      const isDragged = last !== null && last.camera.zoom === camera.zoom && passed > 0 && passed < 100;
      [eastward, northward] =
        isDragged && last ? [(camera.lon - last.camera.lon) / passed, (camera.lat - last.camera.lat) / passed] : [0, 0];
      last = { camera, at };
    },
    rests() {
      last = null;
      [eastward, northward] = [0, 0];
    },
  };
}

export function newEasel({ port, moved, size, orderOf, shownNow, onPicture, onFault }: Asking) {
  let picture: (Omit<Picture, 'image'> & { of: unknown }) | null = null;
  let seen: Camera | null = null; // what the screen shows
  let due: Camera | null = null; // what it is to show
  let isHeld = false; // by a gesture, which moves the picture
  let wanted: Camera | null = null;
  let inHand: { camera: Camera; of: unknown; size: Size } | null = null; // being painted
  let waiting: (() => void)[] = [];
  const hand = newHand();

  function move() {
    const parts = moved();
    if (!parts || !picture || !seen) return;
    const { frame } = picture;
    const all = { width: frame.width + 2 * frame.margin, height: frame.height + 2 * frame.margin };
    parts.canvas.style.transform = transformOf(frame.camera, seen, size(), all).text;
    const markersAt = parts.markersAt();
    if (!markersAt) return;
    const { text, scale } = transformOf(markersAt, seen, size(), size());
    parts.markers.style.transform = text;
    parts.markers.style.setProperty('--unscaled', String(1 / scale));
    // a layer of its own keeps the letters as they were drawn at the first scale: at rest they are drawn sharp
    parts.markers.style.willChange = isSame(markersAt, seen) ? 'auto' : 'transform';
  }

  function hang({ image, ...painted }: Picture, of: unknown, isDue: boolean) {
    const canvas = moved()?.canvas;
    if (!canvas) return image.close();
    const { frame } = painted;
    canvas.style.width = `${frame.width + 2 * frame.margin}px`;
    canvas.style.height = `${frame.height + 2 * frame.margin}px`;
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(image);
    picture = { ...painted, of };
    // what was painted on the way shows the map where it stands
    if (isDue || seen === null) seen = frame.camera;
    move();
    onPicture();
  }

  function settle() {
    if (inHand || wanted || isHeld || picture?.isWhole === false) return;
    const all = waiting;
    waiting = [];
    // what the page was last told is on the screen after its next frame
    const tell = () => {
      for (const one of all) one();
    };
    if (all.length > 0) requestAnimationFrame(() => setTimeout(tell));
  }

  async function ask(camera: Camera) {
    wanted = camera;
    if (inHand) return;
    while (wanted) {
      const next: Camera = wanted;
      wanted = null;
      try {
        const of = shownNow();
        inHand = { camera: next, of, size: size() };
        const painted = await port.paint(orderOf(next));
        hang(painted, of, !isHeld && due !== null && isSame(next, due));
      } catch (fault) {
        onFault(fault);
      }
    }
    inHand = null;
    settle();
  }

  const isSize = ({ width, height }: Size) => width === size().width && height === size().height;

  /** Whether the picture is of this camera, this size of the map and all that it is to show. */
  function isPainted(camera: Camera): boolean {
    if (!picture) return false;
    return isSame(picture.frame.camera, camera) && isSize(picture.frame) && picture.of === shownNow();
  }

  /** Whether a view shows the picture's edge soon, or is much larger or smaller than it. */
  function isNearEdge(camera: Camera): boolean {
    if (!picture) return true;
    const { frame } = picture;
    const scale = 2 ** (camera.zoom - frame.camera.zoom);
    const { width, height } = size();
    const { x, y } = planeOf(camera, { width, height }).project([frame.camera.lon, frame.camera.lat]);
    const spare = frame.margin * 0.45;
    const left = (side: number, length: number, all: number) =>
      (all * scale - length) / 2 - Math.abs(side - length / 2);
    return (
      left(x, width, frame.width + 2 * frame.margin) < spare ||
      left(y, height, frame.height + 2 * frame.margin) < spare ||
      scale > 2.5
    );
  }

  return {
    /** The map is to show this camera, with all that has changed. */
    show(camera: Camera) {
      due = camera;
      // a gesture's last step may have been painted already, or is just now
      if (inHand && !wanted && isSame(inHand.camera, camera) && inHand.of === shownNow() && isSize(inHand.size)) return;
      if (inHand || !isPainted(camera)) return void ask(camera);
      seen = camera;
      move();
      settle();
    },
    /** Has the painter tell what the picture that is there shows. */
    async tell() {
      const told = await port.tell();
      if (picture?.told.length === 0) picture = { ...picture, told };
    },
    /** A gesture moves the map: the picture goes with it, and is painted anew where it will not reach. */
    hold(camera: Camera) {
      isHeld = true;
      seen = camera;
      hand.moves(camera);
      move();
      // a zoom is painted as often as the painter can; a drag where the picture will not reach
      if (picture && picture.frame.camera.zoom !== camera.zoom) void ask(camera);
      else if (!inHand && isNearEdge(camera)) void ask(hand.ahead(camera));
    },
    /** The tiles that the picture lacks have come, or cannot be had. */
    complete(came: boolean) {
      if (!picture || picture.isWhole) return;
      if (came) return void ask(isHeld || !due ? picture.frame.camera : due);
      picture = { ...picture, isWhole: true };
      settle();
    },
    /** The gesture is over; the camera that it ends with is shown next. */
    release() {
      isHeld = false;
      hand.rests();
    },
    /** Markers have new places. */
    move,
    told: (): readonly Told[] | null => picture?.told ?? null,
    hasPicture: () => picture !== null,
    /** Resolves once all that the map was given is on the screen. */
    settled: () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve);
        settle();
      }),
  };
}
