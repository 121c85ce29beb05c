// A text by its letters, digits and hanzi, without case, width and accents: what a query and a name are compared by.
export type Letters = { codes: number[]; offsets: [from: number, to: number][]; kept: number[] };

export const isLetter = (code: number) => code >= 97 && code <= 122;
export const isHanzi = (code: number) => code >= 0x4e00 && code <= 0x9fff;
const isWord = /[\p{L}\p{N}]/u;
const ends = new Set([...'省市区县'].map((one) => one.charCodeAt(0)));

/** One character without case, width and accent, or 0 for one that is passed over. ü is v, as it is typed. */
function folded(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (isHanzi(code) || isLetter(code) || (code >= 48 && code <= 57)) return code;
  if (code >= 65 && code <= 90) return code + 32;
  if (code < 128) return 0;
  if (code === 0xfc || code === 0xdc) return 118;
  const plain = character.normalize('NFKD').toLowerCase().codePointAt(0) ?? 0;
  return isWord.test(String.fromCodePoint(plain)) ? plain : 0;
}

/** The letters, digits and hanzi of a text: each one's code, its [from, to) in the text, and its index among the characters. */
export function lettersOf(text: string): Letters {
  const codes: number[] = [];
  const offsets: Letters['offsets'] = [];
  const kept: number[] = [];
  let offset = 0;
  let index = 0;
  for (const character of text) {
    const code = folded(character);
    if (code !== 0) {
      codes.push(code);
      offsets.push([offset, offset + character.length]);
      kept.push(index);
    }
    offset += character.length;
    index++;
  }
  return { codes, offsets, kept };
}

/** A word begins at the start, after what is passed over (an apostrophe apart), after 市 or 区, and where hanzi and letters meet. */
export function startsOf(text: string, { codes, offsets }: Letters): boolean[] {
  return codes.map((code, at) => {
    const before = codes[at - 1];
    if (before === undefined) return true;
    const between = text.slice(offsets[at - 1]?.[1], offsets[at]?.[0]);
    return (between !== '' && !/^['’]$/.test(between)) || ends.has(before) || isHanzi(before) !== isHanzi(code);
  });
}
