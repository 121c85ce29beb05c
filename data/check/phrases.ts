// The other two sorts of a report's tokens: quantities in Chinese numerals, and names in quotation marks or title marks.

import type { LeftOut, Numerals } from '../model/schema';
import type { Finding, Token } from './coverage';
import type { Fact } from './facts';

type Span = Omit<Token, 'value'>;

function spansOf(text: readonly string[], pattern: RegExp): Span[] {
  const joined = text.join('');
  return [...joined.matchAll(pattern)].map((match) => {
    const start = [...joined.slice(0, match.index)].length;
    return { start, end: start + [...match[0]].length, text: match[0] };
  });
}

/** Phrases in “…”, ‘…’ and 《…》, marks included. */
export const phrasesOf = (text: readonly string[]): Span[] => spansOf(text, /“[^”]*”|《[^》]*》|‘[^’]*’/g);

/** Chinese numeral and measure word, as data/numerals.yaml states the pattern, without its stop list. */
export function numeralsOf(text: readonly string[], { measures, stops }: Numerals): Span[] {
  const found = spansOf(text, new RegExp(`[一二两三四五六七八九十百千万亿双]+(?:${measures.join('|')})`, 'g'));
  const around = (start: number, end: number) => text.slice(Math.max(0, start - 3), end + 3).join('');
  return found.filter(({ start, end }) => !stops.some((stop) => around(start, end).includes(stop.text)));
}

const inside = (outer: { start: number; end: number }, start: number, end: number) =>
  outer.start <= start && end <= outer.end;

/** Words without the marks around them. */
const bare = (text: string) => text.replace(/^[“‘《]|[,,。!]?[”’》]$/g, '');
/** What a name itself holds in marks: 三 of “三”行动. */
const quotedIn = (name: string) => name.match(/“[^”]*”|《[^》]*》|‘[^’]*’/g) ?? [];

type Known = { facts: readonly Fact[]; leftOut: readonly LeftOut[] };

/**
 * A span is cited inside a citation of its report, or where its words are a whole name or alias of a fact of that report, or
 * all that such a name holds in marks; left out where an entry begins in it.
 */
export function spanFindings(report: string, spans: readonly Span[], { facts, leftOut }: Known): Finding[] {
  const cites = facts.filter((fact) => fact.report === report).flatMap((fact) => fact.cites);
  const names = new Set(
    facts
      .filter((fact) => fact.report === report)
      .flatMap(({ label, name = '', aliases = [] }) => [label, name, ...aliases])
      .flatMap((one) => [one, ...quotedIn(one)])
      .map(bare),
  );
  return spans.map((span): Finding => {
    const { start, end, text } = span;
    const words = bare(text);
    const quoted = words === text ? 0 : 1; // the marks themselves need not be cited
    const cited =
      cites.some((cite) => inside(cite, start + quoted, end - quoted)) || (quoted === 1 && names.has(words));
    const left = leftOut.some((one) => one.report === report && start <= one.start && one.start < end);
    return { ...span, value: Number.NaN, state: cited ? 'cited' : left ? 'left out' : 'neither' };
  });
}
