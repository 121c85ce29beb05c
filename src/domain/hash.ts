// An address as it comes, and as it is read: chat programs encode links, and what stands after one sticks to it. The page's
// own script carries this file, so it is short.

/** A text with its percent signs resolved; as it is where they are none. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A key and what an id, a list of ids or a camera consists of, without what no id holds at either end. */
const said = /^\W*(\w+)=[^\p{L}\p{N}_-]*([\w-](?:[\w.,/-]*[\w-])?)/u;

/** A part of an address: `key=value`, or encoded as a whole where its value can be none that the atlas knows. */
function normalPart(part: string): string | never[] {
  if (part.startsWith('q=')) return part;
  const plain = decoded(part).normalize('NFKC').toLowerCase();
  const [, key, value] = said.exec(plain) ?? [];
  return key ? `${key}=${value}` : /[\p{L}\p{N}]/u.test(plain) ? encodeURIComponent(plain) : [];
}

/**
 * A hash in the one form that is parsed, without its `#`: wholly encoded ones decoded, wide letters made narrow, ids in small
 * letters and without what no id holds at either end. The text of the table (`q`) stays as it is written. Never throws; a
 * normal hash is its own.
 */
export function normalHash(hash: string): string {
  // without any equals sign it has been encoded as a whole, or typed on a wide keyboard
  const text = hash.includes('=') ? hash : decoded(hash).normalize('NFKC');
  const [own = ''] = text.replace(/^[#!/\s]+/, '').split('#');
  return own
    .split(/&(?:amp;)?/)
    .flatMap(normalPart)
    .join('&');
}
