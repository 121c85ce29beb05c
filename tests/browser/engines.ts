// The engine that paints the map of a journey: how its addresses ask for it, and what the app calls it.
import type { Inspection } from '../../src/app/map/inspect';

export const engines = {
  // what opens by itself where there is no GPU, as in the journeys' browser
  drawn: { asked: '', kind: 'drawn' },
  webgl: { asked: 'engine=webgl', kind: 'webgl' },
} as const satisfies Record<string, { asked: string; kind: Inspection['kind'] }>;
export type EngineName = keyof typeof engines;

/** The address's hash with what asks for the engine in it, once. */
export function withEngine(hash: string, engine: EngineName): string {
  const { asked } = engines[engine];
  if (asked === '' || hash.includes(asked)) return hash;
  return hash.length > 1 ? `${hash}&${asked}` : `#${asked}`;
}

/** The hash without the part that asks for the engine, which the run adds. */
export function withoutEngine(hash: string, engine: EngineName): string {
  const { asked } = engines[engine];
  if (asked === '') return hash;
  const rest = hash.replace('#', '').split('&');
  const left = rest.filter((part) => part !== asked).join('&');
  return left === '' ? '' : `#${left}`;
}
