// The store of one run: samples by scale, condition, figure and page.
import type { PageName } from './pages';

export type Figure =
  | 'visible'
  | 'idle'
  | 'openable'
  | 'openable-lists'
  | 'bytes'
  | 'click'
  | 'switch'
  | 'frame'
  | 'uncovered'
  | 'wheel-frame'
  | 'sharp'
  | 'click-tasks'
  | 'switch-tasks'
  | 'keystroke-tasks'
  | 'drag-tasks'
  | 'heap-before'
  | 'heap-after'
  | 'heap-later'
  | 'maps'
  | 'canvases';

/** `scale`: how many times the data; `throttled`: a slow processor and network. */
export type Setting = { scale: number; throttled: boolean };

export type Samples = {
  add: (setting: Setting, figure: Figure, page: PageName, values: readonly number[]) => void;
  of: (setting: Setting, figure: Figure, page: PageName) => readonly number[];
};

export function newSamples(): Samples {
  const all = new Map<string, number[]>();
  const key = ({ scale, throttled }: Setting, figure: Figure, page: PageName) =>
    `${scale} ${throttled} ${figure} ${page}`;
  return {
    add(setting, figure, page, values) {
      const id = key(setting, figure, page);
      all.set(id, [...(all.get(id) ?? []), ...values]);
    },
    of: (setting, figure, page) => all.get(key(setting, figure, page)) ?? [],
  };
}
