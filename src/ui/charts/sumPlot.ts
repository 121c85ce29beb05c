// One dot a reported sum on a logarithmic axis: own sums filled, shared ones hollow, plans dashed; nothing is added up.
import * as Plot from '@observablehq/plot';
import { axisHeight, drawn, fitted, grounds, labelUp, markDown, rowHeight, widthOf } from './plotting';

export type SumMark = {
  fact: string;
  name: string;
  /** The figure in words, with what kind of statement it is. */
  figure: string;
  low: number;
  high: number;
  isShared: boolean;
  isAhead: boolean;
};
type Options = {
  marks: SumMark[];
  domain: [number, number];
  width: number;
  tick: (cny: number) => string;
  onFact: (fact: string) => void;
};

const radius = 6;
const margin = { left: 30, right: 30 };

/** On which side of its dot a figure has room, and how much. */
function besides(high: number, figure: string, [least, most]: [number, number], width: number) {
  const along = Math.log(high / least) / Math.log(most / least);
  const left = margin.left + along * (width - margin.left - margin.right) - radius - 5;
  const right = width - left - 2 * (radius + 5);
  const isRight = widthOf(figure) <= right || right > left;
  return { isRight, text: fitted(figure, isRight ? right : left) };
}

export function drawSums({ marks, domain, width, tick, onFact }: Options): Element {
  const [least, most] = domain;
  const decades = [1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12].filter((cny) => cny >= least && cny <= most);
  const place = { y: 'fact', dy: markDown } as const;
  const placed = marks.map((mark) => ({ ...mark, ...besides(mark.high, mark.figure, domain, width) }));
  const dots = (isDashed: boolean) =>
    Plot.dot(
      marks.filter((mark) => mark.isAhead === isDashed),
      {
        ...place,
        x: 'high',
        r: radius,
        fill: ({ isShared }: SumMark) => (isShared ? 'transparent' : isDashed ? 'var(--clay-fill)' : 'var(--clay)'),
        stroke: ({ isShared }: SumMark) => (isShared ? 'currentColor' : 'var(--clay)'),
        strokeWidth: 1.5,
        ...(isDashed ? { strokeDasharray: '3 2.5' } : {}),
      },
    );
  const figures = (onRight: boolean) =>
    Plot.text(
      placed.filter(({ isRight }) => isRight === onRight),
      {
        ...place,
        x: 'high',
        text: 'text',
        dx: onRight ? radius + 5 : -radius - 5,
        textAnchor: onRight ? 'start' : 'end',
      },
    );
  return drawn(
    {
      width,
      height: marks.length * rowHeight + axisHeight,
      marginLeft: margin.left,
      marginRight: margin.right,
      marginTop: 0,
      marginBottom: axisHeight,
      x: { type: 'log', domain, ticks: decades, tickFormat: tick, label: null },
      y: { type: 'band', domain: marks.map(({ fact }) => fact), axis: null, padding: 0 },
      color: { type: 'identity' },
      marks: [
        grounds(marks, 'fact', domain, 'name'),
        Plot.ruleX(decades, { stroke: 'var(--line)' }),
        Plot.link(
          marks.filter(({ low, high }) => low < high),
          { x1: 'low', x2: 'high', y1: 'fact', y2: 'fact', dy: markDown, stroke: 'var(--clay)' },
        ),
        dots(false),
        dots(true),
        figures(true),
        figures(false),
        Plot.text(marks, {
          y: 'fact',
          text: ({ name }: SumMark) => fitted(name, width - 8),
          dx: 4 - margin.left,
          dy: labelUp,
          frameAnchor: 'left',
          textAnchor: 'start',
        }),
      ],
    },
    (index) => {
      const mark = marks[index];
      if (mark) onFact(mark.fact);
    },
  );
}
