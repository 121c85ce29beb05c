// How far a map goes on after the hand has let it go: with MapLibre's own figures, so that both maps feel alike.
import type { ScreenPoint } from '../engine';

/** Where the hand was, and when (ms). */
export type Trail = readonly (ScreenPoint & { at: number })[];
/** How far it goes on, CSS px, and for how long, ms. */
export type Glide = { x: number; y: number; duration: number };

const remembered = 160; // ms of the trail that count
const share = 0.3; // of the hand's speed
const fastest = 1400; // px a second
const slowing = 2500; // px a second, each second
const least = 8; // px: a shorter way is none

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Where a trail that ends now leads; null where the hand stood still, or the reader wants no motion. */
export function glideOf(trail: Trail, now: number, still = isStill()): Glide | null {
  const recent = trail.filter(({ at }) => now - at <= remembered);
  const [first] = recent;
  const last = recent.at(-1);
  if (still || !first || !last || last.at <= first.at) return null;
  const [dx, dy] = [last.x - first.x, last.y - first.y];
  const way = Math.hypot(dx, dy);
  if (way === 0) return null;
  const speed = Math.min(fastest, ((way * share) / (now - first.at)) * 1000);
  const seconds = speed / (slowing * share);
  const far = (speed * seconds) / 2;
  if (far < least) return null;
  return { x: (dx / way) * far, y: (dy / way) * far, duration: seconds * 1000 };
}
