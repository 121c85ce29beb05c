// The picture on the screen: it moves with the map, and a new one takes its place when it is painted.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { planeOf } from '../../src/domain/fitting';
import type { Camera } from '../../src/domain/view';
import { newEasel } from '../../src/map/canvas/easel';
import type { Order, Picture } from '../../src/map/canvas/job';

const size = { width: 1000, height: 600 };
const home: Camera = { zoom: 6, lat: 45, lon: 124 };
/** The camera after a drag by so many px to the left. */
const dragged = (from: Camera, px: number): Camera => {
  const [lon, lat] = planeOf(from, size).unproject({ x: size.width / 2 + px, y: size.height / 2 });
  return { ...from, lon, lat };
};

function hung() {
  const orders: { order: Order; paint: (isWhole?: boolean) => Promise<void> }[] = [];
  const canvas = { style: {} as CSSStyleDeclaration, getContext: () => ({ transferFromImageBitmap: () => undefined }) };
  const markers = { style: { setProperty: () => undefined } as unknown as CSSStyleDeclaration };
  let shown: object = {};
  const easel = newEasel({
    port: {
      warm: () => undefined,
      takeBasemap: () => undefined,
      takeShade: () => undefined,
      takeStreets: () => undefined,
      onMore: () => () => undefined,
      tell: async () => [],
      paint: (order) =>
        new Promise<Picture>((resolve) => {
          const image = { close: () => undefined } as ImageBitmap;
          orders.push({
            order,
            paint: async (isWhole = true) => {
              resolve({ image, frame: order.frame, ratio: 1, told: [], isWhole });
              await new Promise((done) => setTimeout(done));
            },
          });
        }),
    },
    moved: () => ({ canvas, markers, markersAt: () => home }) as never,
    size: () => size,
    orderOf: (camera) => ({ frame: { camera, ...size, margin: 300 }, ratio: 1 }) as Order,
    shownNow: () => shown,
    onPicture: () => undefined,
    onFault: (fault) => {
      throw fault;
    },
  });
  return {
    easel,
    orders,
    change: () => {
      shown = {};
    },
    at: () => canvas.style.transform,
  };
}

beforeEach(() => {
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
});

describe('a picture', () => {
  test('stands a margin beyond the view, and moves with the hand without being painted anew', async () => {
    const { easel, orders, at } = hung();
    easel.show(home);
    await orders[0]?.paint();
    expect(at()).toBe('translate(-300px, -300px)');
    easel.hold(dragged(home, 100));
    expect(at()).toBe('translate(-400px, -300px)');
    expect(orders).toHaveLength(1);
  });

  test('is painted anew before its edge comes into view', async () => {
    const { easel, orders } = hung();
    easel.show(home);
    await orders[0]?.paint();
    easel.hold(dragged(home, 200));
    expect(orders).toHaveLength(2);
  });

  test('is scaled while the map zooms, and painted sharp meanwhile', async () => {
    const { easel, orders, at } = hung();
    easel.show(home);
    await orders[0]?.paint();
    easel.hold({ ...home, zoom: 7 });
    expect(at()).toContain('scale(2)');
    await orders[1]?.paint();
    expect(at()).toBe('translate(-300px, -300px)');
  });

  test('of a jump takes the old one’s place when it is there, and not before', async () => {
    const { easel, orders, at } = hung();
    easel.show(home);
    await orders[0]?.paint();
    const before = at();
    easel.show(dragged(home, 4000));
    expect(at()).toBe(before);
    await orders[1]?.paint();
    expect(orders[1]?.order.frame.camera.lon).toBeGreaterThan(home.lon);
    expect(at()).toBe('translate(-300px, -300px)');
  });

  test('that shows all there is to show is not painted twice', async () => {
    const { easel, orders, change } = hung();
    easel.show(home);
    easel.show({ ...home });
    await orders[0]?.paint();
    easel.show({ ...home });
    expect(orders).toHaveLength(1);
    change();
    easel.show(home);
    expect(orders).toHaveLength(2);
  });

  test('of the last of several wishes is the one that is painted next', async () => {
    const { easel, orders } = hung();
    easel.show(home);
    easel.show(dragged(home, 2000));
    easel.show(dragged(home, 3000));
    await orders[0]?.paint();
    expect(orders).toHaveLength(2);
    expect(orders[1]?.order.frame.camera).toEqual(dragged(home, 3000));
  });
});

test('the map has settled once the last picture that was asked for is on the screen', async () => {
  const { easel, orders } = hung();
  let isSettled = false;
  easel.show(home);
  const settled = easel.settled().then(() => {
    isSettled = true;
  });
  await new Promise((done) => setTimeout(done, 5));
  expect(isSettled).toBe(false);
  await orders[0]?.paint();
  await settled;
  expect(isSettled).toBe(true);
});

describe('a picture that lacks tiles', () => {
  const shown = async () => {
    const { easel, orders } = hung();
    easel.show(home);
    await orders[0]?.paint(false);
    let isSettled = false;
    const settled = easel.settled().then(() => {
      isSettled = true;
    });
    await new Promise((done) => setTimeout(done, 5));
    expect(isSettled).toBe(false);
    return { easel, orders, settled };
  };

  test('is on the screen meanwhile, and painted anew once they have come', async () => {
    const { easel, orders, settled } = await shown();
    expect(easel.hasPicture()).toBe(true);
    easel.complete(true);
    expect(orders).toHaveLength(2);
    await orders[1]?.paint();
    await settled;
  });

  test('stays where they cannot be had', async () => {
    const { easel, orders, settled } = await shown();
    easel.complete(false);
    await settled;
    expect(orders).toHaveLength(1);
  });
});
