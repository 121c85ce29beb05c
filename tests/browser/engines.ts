// Which engine paints the map of a journey. Nearly every journey is run on the drawn map, where it costs a fifth of what
// it costs by WebGL in software; what WebGL alone can break is run by WebGL as well (./tags).
import type { Engine } from '../../src/map/engine';

export const engines = {
  drawn: { asked: 'engine=svg', kind: 'svg' },
  webgl: { asked: '', kind: 'webgl' },
} as const satisfies Record<string, { asked: string; kind: Engine['kind'] }>;
export type EngineName = keyof typeof engines;

/** The address's hash with what asks for the engine in it, once. */
export function withEngine(hash: string, engine: EngineName): string {
  const { asked } = engines[engine];
  if (asked === '' || hash.includes(asked)) return hash;
  return hash.length > 1 ? `${hash}&${asked}` : `#${asked}`;
}

/** The hash without what asks for the engine: it is the run's, not the journey's. */
export function withoutEngine(hash: string, engine: EngineName): string {
  const { asked } = engines[engine];
  if (asked === '') return hash;
  const rest = hash.replace('#', '').split('&');
  const left = rest.filter((part) => part !== asked).join('&');
  return left === '' ? '' : `#${left}`;
}
