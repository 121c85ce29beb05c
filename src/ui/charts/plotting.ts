// What all plots share: rows with a label above each, rows that can be pressed, and no style element of their own.
import * as Plot from '@observablehq/plot';

/** Pixels: a row with its label above its mark, and the room for the axis. */
export const rowHeight = 42;
export const axisHeight = 28;
/** From a row's middle up to its label and down to its mark. */
export const labelUp = -11;
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

/** A row's ground, to be lit while it is pointed at; it stands behind all other marks. */
export const grounds = (rows: Plot.Data, y: string, [x1, x2]: readonly [number, number], title: string): Plot.Markish =>
  Plot.barX(rows, { className: 'row-grounds', x1, x2, y, fill: 'transparent', title });

/** Draws; a press on the nth row calls `press` with n. */
export function drawn(options: Plot.PlotOptions, press: (row: number) => void): Element {
  const plot = Plot.plot({ className: 'plot', ...options });
  // charts.css has the rules: a strict content security policy refuses inline ones
  for (const style of plot.querySelectorAll('style')) style.remove();
  plot.setAttribute('aria-hidden', 'true');
  plot.addEventListener('click', (event) => {
    if (event instanceof MouseEvent) press(Math.floor((event.clientY - plot.getBoundingClientRect().top) / rowHeight));
  });
  return plot;
}
