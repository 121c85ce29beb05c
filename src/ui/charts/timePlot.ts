// One row a dated statement: a bar where it lasts, a sign by its kind; inferred dates hollow, what lies ahead dashed.
import * as Plot from '@observablehq/plot';
import { drawRows, markDown } from './plotting';

export type TimeMark = {
  key: string;
  fact: string;
  /** What happened and when, in words. */
  label: string;
  kind: 'project' | 'initiative' | 'event';
  /** Milliseconds, within the span; the same where only one end is known. */
  from: number;
  to: number;
  /** It began before the span or at no said time; it goes on for no said time. */
  isOpenLeft: boolean;
  isOpenRight: boolean;
  isInferred: boolean;
  isAhead: boolean;
};
type Options = {
  marks: TimeMark[];
  span: [number, number];
  width: number;
  onFact: (fact: string) => void;
};

const margin = 20; // px, half the room of a year
const signs = { project: 'circle', initiative: 'square', event: 'triangle' } as const;
const hues = { project: 'var(--seal)', initiative: 'var(--clay)', event: 'var(--soil)' } as const;
const hueOf = ({ kind }: TimeMark) => hues[kind];

export function drawTimes({ marks, span, width, onFact }: Options): Element {
  const years = Array.from(
    { length: new Date(span[1]).getUTCFullYear() - new Date(span[0]).getUTCFullYear() + 1 },
    (_, index) => Date.UTC(new Date(span[0]).getUTCFullYear() + index, 0, 1),
  );
  const at = { y: 'key', dy: markDown } as const;
  const looks = (isDashed: boolean) => {
    const these = marks.filter(({ isAhead }) => isAhead === isDashed);
    const dash = isDashed ? { strokeDasharray: '3 2.5' } : {};
    return [
      Plot.link(these, {
        x1: 'from',
        x2: 'to',
        y1: 'key',
        y2: 'key',
        dy: markDown,
        stroke: hueOf,
        strokeWidth: 2,
        ...dash,
      }),
      Plot.dot(these, {
        ...at,
        x: 'from',
        r: 5,
        symbol: ({ kind }: TimeMark) => signs[kind],
        // hollow where the date is inferred, on the ground of the page so that its bar does not show through
        fill: (mark: TimeMark) => (mark.isInferred || mark.isAhead ? 'var(--paper-raised)' : hueOf(mark)),
        stroke: hueOf,
        strokeWidth: 1.5,
        ...dash,
      }),
    ];
  };
  const arrow = (isLeft: boolean) =>
    Plot.text(
      marks.filter(({ isOpenLeft, isOpenRight }) => (isLeft ? isOpenLeft : isOpenRight)),
      { ...at, x: isLeft ? 'from' : 'to', dx: isLeft ? -10 : 10, text: () => (isLeft ? '◂' : '▸'), fill: hueOf },
    );
  return drawRows({
    marks,
    key: 'key',
    label: 'label',
    x: {
      type: 'utc',
      domain: span,
      ticks: years,
      tickFormat: (time: number | Date) => String(new Date(time).getUTCFullYear()),
    },
    width,
    margin: { left: margin, right: margin },
    drawn: [Plot.ruleX(years, { stroke: 'var(--line)' }), ...looks(false), ...looks(true), arrow(true), arrow(false)],
    onPress: ({ fact }) => onFact(fact),
  });
}
