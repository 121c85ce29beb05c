// Stacked bars: an industry a bar in its hue, a stage a stretch; what is planned is hollow and dashed.
import * as Plot from '@observablehq/plot';
import type { StageKey } from '../../domain/filter';
import { type Phase, phaseOf } from '../../domain/phases';
import { drawRows, markDown, rowHeight } from './plotting';

export type Bar = { industry: string; name: string; hue: string; total: number };
export type Segment = { industry: string; hue: string; stage: StageKey; from: number; to: number; title: string };
type Options = { bars: Bar[]; segments: Segment[]; most: number; width: number; onIndustry: (id: string) => void };

const phases: (Phase | 'unknown')[] = ['plan', 'way', 'done', 'held', 'unknown'];
const phaseIn = (stage: StageKey): Phase | 'unknown' => (stage === 'unknown' ? 'unknown' : phaseOf[stage]);

const looks: Record<Phase | 'unknown', { fillOpacity: number; strokeOpacity: number; strokeDasharray?: string }> = {
  plan: { fillOpacity: 0, strokeOpacity: 1, strokeDasharray: '3 3' },
  way: { fillOpacity: 0.45, strokeOpacity: 1 },
  done: { fillOpacity: 1, strokeOpacity: 1 },
  held: { fillOpacity: 0.1, strokeOpacity: 1, strokeDasharray: '1 3' },
  unknown: { fillOpacity: 0.18, strokeOpacity: 0.35 },
};

export function drawIndustries({ bars, segments, most, width, onIndustry }: Options): Element {
  const stretches = phases.map((phase) =>
    Plot.barX(
      segments.filter(({ stage }) => phaseIn(stage) === phase),
      {
        x1: 'from',
        x2: 'to',
        y: 'industry',
        fill: 'hue',
        // dark hues must be seen on dark paper as well
        stroke: ({ hue }: Segment) => `color-mix(in oklab, ${hue} 75%, currentcolor)`,
        title: 'title',
        insetTop: rowHeight / 2 - 2,
        insetBottom: 4,
        insetLeft: 1,
        insetRight: 1,
        ...looks[phase],
      },
    ),
  );
  return drawRows({
    marks: bars,
    key: 'industry',
    label: 'name',
    x: { domain: [0, most], ticks: Math.min(most, 5), tickFormat: 'd' },
    width,
    margin: { left: 4, right: 28 },
    drawn: [
      ...stretches,
      Plot.text(bars, { x: 'total', y: 'industry', text: 'total', dx: 6, dy: markDown, textAnchor: 'start' }),
    ],
    onPress: ({ industry }) => onIndustry(industry),
  });
}
