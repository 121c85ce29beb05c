// What the measured pages and the probe leave on `window` for the driver.
import type { Probe } from './probe';

/** What a peer tells of itself; times in ms since navigation. */
export type Peer = {
  /** When the reported localities had been drawn. */
  seen: number | null;
  /** When everything had been drawn. */
  idle: number | null;
  /** Resolves when what was last asked for has been drawn: nothing moves, and nothing waits for its time to move. */
  settled: () => Promise<void>;
  /** Jumps; zoom as MapLibre counts it. */
  jump: (lon: number, lat: number, zoom: number) => void;
};

declare global {
  interface Window {
    peer?: Peer;
    probe: Probe;
    closePopups?: () => void;
  }
}
