// A name's lines: broken as MapLibre breaks them, so that the drawn map's names are as wide as the live map's.

const isWide = (text: string) => /[⺀-鿿＀-￯]/.test(text);

/** About as wide as a text is drawn, in sizes of its letters (em). */
export const widthOf = (text: string, spacing: number): number =>
  [...text].reduce((sum, sign) => sum + (isWide(sign) ? 1 : 0.52) + spacing, 0);

/** Where a text may be broken: after a space, and beside each Chinese character. */
const piecesOf = (text: string) => text.match(/[⺀-鿿＀-￯]|[^⺀-鿿＀-￯\s]+\s*|\s+/g) ?? [];

/**
 * As few lines as `most` allows, of about the same width (`most` and `spacing` in em). A word is never broken; a text that
 * is in lines keeps them.
 */
export function linesOf(text: string, most: number, spacing: number): string[] {
  if (text.includes('\n')) return text.split('\n');
  const whole = widthOf(text, spacing);
  const count = Math.ceil(whole / most);
  if (count <= 1) return [text];
  const lines: string[] = [];
  let current = '';
  for (const piece of piecesOf(text)) {
    const [without, through] = [current, current + piece].map((one) => widthOf(one.trim(), spacing));
    const isFull = Math.abs((without ?? 0) - whole / count) <= Math.abs((through ?? 0) - whole / count);
    if (current !== '' && isFull && lines.length < count - 1) {
      lines.push(current.trim());
      current = '';
    }
    current += piece;
  }
  return [...lines, current.trim()];
}
