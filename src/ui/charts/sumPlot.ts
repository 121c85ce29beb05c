// One dot a reported sum on a logarithmic axis: own sums filled, shared ones hollow, plans dashed; nothing is added up.
import * as Plot from '@observablehq/plot';
import { drawRows, fitted, markDown, widthOf } from './plotting';

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
const margin = 30;

/** On which side of its dot a figure has room, and how much. */
function besides(high: number, figure: string, [least, most]: [number, number], width: number) {
  const along = Math.log(high / least) / Math.log(most / least);
  const left = margin + along * (width - 2 * margin) - radius - 5;
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
  const spans = Plot.link(
    marks.filter(({ low, high }) => low < high),
    { x1: 'low', x2: 'high', y1: 'fact', y2: 'fact', dy: markDown, stroke: 'var(--clay)' },
  );
  return drawRows({
    marks,
    key: 'fact',
    label: 'name',
    x: { type: 'log', domain, ticks: decades, tickFormat: tick },
    width,
    margin: { left: margin, right: margin },
    drawn: [
      Plot.ruleX(decades, { stroke: 'var(--line)' }),
      spans,
      dots(false),
      dots(true),
      figures(true),
      figures(false),
    ],
    onPress: ({ fact }) => onFact(fact),
  });
}
