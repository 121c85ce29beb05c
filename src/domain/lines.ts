// A name's lines, which both engines draw: broken between words, into lines of about the same width.

const chinese = /[⺀-鿿＀-￯]/;

/** About as wide as a text is drawn, in sizes of its letters (em). */
export const widthOf = (text: string, spacing: number): number =>
  [...text].reduce((sum, sign) => sum + (chinese.test(sign) ? 1 : 0.52) + spacing, 0);

/** A browser that knows no Chinese words breaks beside each character. */
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/** Chinese words; single characters next to each other are a name that no dictionary knows, and stay together. */
function wordsOf(text: string): string[] {
  if (!segmenter) return [...text];
  const words: string[] = [];
  let isSingle = false;
  for (const { segment } of segmenter.segment(text)) {
    const last = words.length - 1;
    if (isSingle && segment.length === 1) words[last] += segment;
    else words.push(segment);
    isSingle = segment.length === 1;
  }
  return words;
}

/** Where a text may be broken: before its other name in brackets, or after a space, and between Chinese words. */
const piecesOf = (text: string): string[] =>
  chinese.test(text) && /[(（]/.test(text) ? text.split(/(?=[(（])/) : wordPiecesOf(text);
const wordPiecesOf = (text: string) =>
  (text.match(/[⺀-鿿＀-￯]+|[^⺀-鿿＀-￯\s]+\s*|\s+/g) ?? []).flatMap((part) =>
    chinese.test(part) ? wordsOf(part) : [part],
  );

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
