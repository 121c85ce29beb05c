// Which Arabic figures of a report stand inside the citation of a fact that says the same figure.

import type { LeftOut, Report } from '../model/schema';
import type { Coverage } from '../published';
import type { Fact } from './facts';

/** A run of Arabic digits with its decimals, commas and percent sign; offsets are code points. */
export type Token = { start: number; end: number; text: string; value: number };

/** Figures of a text in reading order. */
export function tokensOf(text: readonly string[]): Token[] {
  const joined = text.join('');
  let units = 0;
  let points = 0;
  return [...joined.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?%?/g)].map(({ 0: run, index }) => {
    points += [...joined.slice(units, index)].length;
    units = index;
    return { start: points, end: points + run.length, text: run, value: Number(run.replace(/[,%]/g, '')) };
  });
}

const numbersIn = (words: readonly (string | undefined)[]): number[] =>
  words.flatMap((word) => tokensOf([...(word ?? '')]).map(({ value }) => value));

/** The numbers that a fact says: its value and bounds without their sign, its dates, and those that are part of its names. */
export function numbersOf(fact: Fact): ReadonlySet<number> {
  const { value, min, max, unit, period, label, name, aliases = [] } = fact;
  const figures = [value, min, max].flatMap((one) => (one === undefined ? [] : [Math.abs(one)]));
  return new Set([...figures, ...numbersIn([label, name, unit, ...aliases, period?.text, period?.from, period?.to])]);
}

export type Finding = Token & { state: 'cited' | 'left out' | 'neither' };

/** Each figure of a report as cited, left out with a reason, or neither. */
export function findings(
  report: Report,
  text: readonly string[],
  facts: readonly Fact[],
  leftOut: readonly LeftOut[],
): Finding[] {
  const spans = facts
    .filter((fact) => fact.report === report.id)
    .flatMap((fact) => fact.cites.map(({ start, end }) => ({ start, end, numbers: numbersOf(fact) })));
  const holds = (span: { start: number; end: number }, { start, end }: Token) => span.start <= start && end <= span.end;
  return tokensOf(text).map((token): Finding => {
    if (spans.some((span) => holds(span, token) && span.numbers.has(token.value))) return { ...token, state: 'cited' };
    const reason = leftOut.some((span) => span.report === report.id && holds(span, token));
    return { ...token, state: reason ? 'left out' : 'neither' };
  });
}

/** The counts of a report's findings. */
export function coverageOf(report: string, found: readonly Finding[]): Coverage {
  const count = (state: Finding['state']) => found.filter((one) => one.state === state).length;
  return {
    report,
    tokens: found.length,
    cited: count('cited'),
    leftOut: count('left out'),
    neither: count('neither'),
  };
}
