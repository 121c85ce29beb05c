// SVG elements as values: React draws them, files and the page's first picture are written from them.
export type Shape = {
  tag: string;
  attributes: Readonly<Record<string, string | number | undefined>>;
  children?: readonly Shape[] | string;
};

export const shape = (tag: string, attributes: Shape['attributes'], children?: Shape['children']): Shape =>
  children === undefined ? { tag, attributes } : { tag, attributes, children };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that no XML may hold, half surrogates among them, become the sign for what is unknown. */
export const inXml = (text: string): string =>
  text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

const escaped = (text: string | number) => inXml(String(text)).replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** Markup of a shape; text and attributes are escaped. */
export function markup({ tag, attributes, children }: Shape): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(value ?? '')}"`)
    .join('');
  if (children === undefined || children.length === 0) return `<${tag}${list}/>`;
  const inner = typeof children === 'string' ? escaped(children) : children.map(markup).join('');
  return `<${tag}${list}>${inner}</${tag}>`;
}
