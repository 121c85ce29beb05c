// What all plots share: rows with a label above each, rows that can be pressed, and no style element of their own.
import * as Plot from '@observablehq/plot';

/** Pixels: a row with its label above its mark, and the room for the axis. */
export const rowHeight = 42;
const axisHeight = 28;
/** From a row's middle up to its label and down to its mark. */
const labelUp = -11;
export const markDown = 9;
const em = 12; // px, the plots' text (charts.css)

/** About how wide a text is drawn, in pixels: a Han letter is one em, others a little more than half. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? em : em * 0.53), 0);

/** As much of a text as fits. */
export function fitted(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(letters.join('')) > room - em) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A row for each mark: its label above, what is drawn of it below. */
type RowsOptions<M> = {
  marks: readonly M[];
  /** The field by which marks differ, and the one with their label. */
  key: keyof M & string;
  label: keyof M & string;
  x: Plot.ScaleOptions & { domain: readonly [number, number] };
  width: number;
  /** px beside the plot. */
  margin: { left: number; right: number };
  drawn: readonly Plot.Markish[];
  onPress: (mark: M) => void;
};

/** One row a mark on a common scale, lit while it is pointed at, and pressed as a whole. */
export function drawRows<M>({ marks, key, label, x, width, margin, drawn, onPress }: RowsOptions<M>): Element {
  const [x1, x2] = x.domain;
  const plot = Plot.plot({
    className: 'plot',
    width,
    height: marks.length * rowHeight + axisHeight,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: 0,
    marginBottom: axisHeight,
    x: { ...x, label: null },
    y: { type: 'band', domain: marks.map((mark) => String(mark[key])), axis: null, padding: 0 },
    color: { type: 'identity' },
    symbol: { type: 'identity' },
    marks: [
      // the rows' grounds, behind all other marks
      Plot.barX(marks, { className: 'row-grounds', x1, x2, y: key, fill: 'transparent', title: label }),
      ...drawn,
      Plot.text(marks, {
        y: key,
        text: (mark: M) => fitted(String(mark[label]), width - 8),
        dx: 4 - margin.left,
        dy: labelUp,
        frameAnchor: 'left',
        textAnchor: 'start',
      }),
    ],
  });
  // charts.css has the rules: a strict content security policy refuses inline ones
  for (const style of plot.querySelectorAll('style')) style.remove();
  plot.setAttribute('aria-hidden', 'true');
  plot.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent)) return;
    const mark = marks[Math.floor((event.clientY - plot.getBoundingClientRect().top) / rowHeight)];
    if (mark) onPress(mark);
  });
  return plot;
}
