// Finds entries by hanzi, pinyin, initials, a mixture of them, English words, adcode or a figure's value, and by several
// words in any order; a plain scan behind a cheap filter.
import type { SearchEntry, SearchKind } from '../../data/published';
import { answers, type Sought, soughtIn } from './figureSearch';
import { isHanzi, isLetter, lettersOf, startsOf } from './letters';

/** Characters to mark: [from, to) as a string is sliced; the marks of a name stand in order and apart. */
export type Mark = [from: number, to: number];
/** A name that matched, and what of it. */
export type Match = { name: string; language: 'zh' | 'en' | 'adcode'; marks: Mark[] };
/** `matches`: every name that matched, the best first. */
export type Hit = { entry: SearchEntry; matches: Match[] };
/** `total` counts what was found, `hits` holds what is shown. */
export type HitGroup = { kind: SearchKind; hits: Hit[]; total: number };
export type Found = { groups: HitGroup[]; total: number; shown: number };
/** How many hits at most: of each kind, and in all. */
export type Limit = { each: number; all: number };

/** A name by its letters, digits and hanzi; other characters are passed over, in names as in queries. */
type Written = {
  entry: number;
  text: string;
  language: Match['language'];
  codes: number[];
  /** The pinyin of each; '' for one that only stands for itself. */
  readings: string[];
  /** The code of each reading's first letter; NaN where there is none. */
  firsts: number[];
  /** Whether a word begins there. */
  starts: boolean[];
};
type Typed = { codes: number[]; text: string };
/** `words`: the query in the parts that spaces and signs make of it. */
type Query = Typed & { words: Typed[] };
/** Lower is better. */
type Rank = { rank: number; spans: Mark[] };
type Top = { score: number; entry: number };

/** Masks, one a name: letters anywhere, letters that a character begins with, and a hash of all other characters. */
type Masks = { letters: Int32Array; firsts: Int32Array; others: Int32Array };
export type Prepared = {
  entries: readonly SearchEntry[];
  names: Written[];
  /** The index of each entry's first name; after the last, the end. */
  firstName: number[];
  masks: Masks;
  /** What a query of several words may name beside an entry's own names. */
  context: (readonly Written[])[];
  /** The index of the entry of the locality that each is listed under; -1 where there is none, or it is that itself. */
  homes: number[];
  /** The most characters that any name can be typed with. */
  longest: number;
};

/** The order of kinds where matches are equally good. */
const kinds: readonly SearchKind[] = ['locality', 'enterprise', 'project', 'initiative', 'figure', 'place'];

const exact = 0;
const prefix = 1;
const wordStart = 2;
const inside = 3;

const hanzi = 0;
const pinyin = 1;
const initials = 2;
const english = 3;

const rankOf = (position: number, script: number) => position * 4 + script;
const shortestInside = 3; // letters: fewer are inside every other English name
const shortestAdcode = 2; // digits: one is the start of all
const longestName = 511; // names beyond it rank alike

const letterBit = (code: number) => (isLetter(code) ? 1 << (code - 97) : 0);
const otherBit = (code: number) => (isLetter(code) ? 0 : 1 << (code & 31));

function write(entry: number, text: string, language: Match['language'], readings: readonly string[] = []): Written {
  const letters = lettersOf(text);
  const { codes, kept } = letters;
  const typed = kept.map((at, index) => {
    const reading = readings[at] ?? '';
    return isHanzi(codes[index] ?? 0) && /^[a-z]+$/.test(reading) ? reading : '';
  });
  const firsts = typed.map((reading) => reading.charCodeAt(0));
  return { entry, text, language, codes, readings: typed, firsts, starts: startsOf(text, letters) };
}

const namesOf = ({ name, names, readings, adcode }: SearchEntry, entry: number): Written[] => [
  ...names.map((text, index) => write(entry, text, 'zh', readings[index])),
  write(entry, name.en, 'en'),
  ...(adcode === undefined ? [] : [write(entry, adcode, 'adcode')]),
];

function masksOf(names: readonly Written[]): Masks {
  const [letters, firsts, others] = [0, 0, 0].map(() => new Int32Array(names.length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  names.forEach(({ codes, readings }, index) => {
    codes.forEach((code, at) => {
      const reading = readings[at] ?? '';
      const first = letterBit(code) | letterBit(reading.charCodeAt(0));
      let all = first;
      for (let next = 1; next < reading.length; next++) all |= letterBit(reading.charCodeAt(next));
      letters[index] = (letters[index] ?? 0) | all;
      firsts[index] = (firsts[index] ?? 0) | first;
      others[index] = (others[index] ?? 0) | otherBit(code);
    });
  });
  return { letters, firsts, others };
}

/** Done once, when the index has arrived. */
export function prepare(entries: readonly SearchEntry[]): Prepared {
  const written = entries.map(namesOf);
  const names = written.flat();
  const firstName = [0];
  for (const { length } of written) firstName.push((firstName[firstName.length - 1] ?? 0) + length);
  const typed = ({ readings }: Written) => readings.reduce((sum, reading) => sum + Math.max(1, reading.length), 0);
  const longest = names.reduce((most, name) => Math.max(most, typed(name)), 0);
  const context = entries.map(({ context = [] }, entry) =>
    context.flatMap(({ zh, en }) => [write(entry, zh, 'zh'), write(entry, en, 'en')]),
  );
  const localities = new Map(entries.flatMap(({ kind, id }, index) => (kind === 'locality' ? [[id, index]] : [])));
  const homes = entries.map(({ kind, locality }) => (kind === 'locality' ? -1 : (localities.get(locality) ?? -1)));
  return { entries, names, firstName, masks: masksOf(names), context, homes, longest };
}

function typedOf(query: string): Typed {
  const { codes } = lettersOf(query);
  // one unit a character, so that offsets in the text and in the codes are the same
  const text = codes.map((code) => (code > 0xffff ? '\ue000' : String.fromCharCode(code))).join('');
  return { codes, text };
}

/** The query as it is matched; null where it holds nothing that could be, or is longer than every name. */
function parse(query: string, longest: number): Query | null {
  const given = query.slice(0, 8 * longest + 8); // enough to know that it is too long
  const typed = typedOf(given);
  if (typed.codes.length === 0 || typed.codes.length > longest) return null;
  const words = given.split(/[\s,.;/()-]+/).map(typedOf);
  return { ...typed, words: words.filter(({ codes }) => codes.length > 0) };
}

// what was read, in one number, for there are very many: where it ends, whether its last reading is cut short, its script
const none = -1;
const read = (to: number, isCut: boolean, script: number) => to * 8 + (isCut ? 4 : 0) + script;
const endOf = (done: number) => done >> 3;
const isCutShort = (done: number) => (done & 4) !== 0;
const scriptOf = (done: number) => done & 3;

/** How the query from `at` on reads from character `from` on; `none` if it does not. */
function readOn(name: Written, from: number, query: Typed, at: number, script: number, mayCut: boolean): number {
  if (at === query.codes.length) return read(from, false, script);
  if (from === name.codes.length) return none;
  const code = query.codes[at];
  const itself = code === name.codes[from] ? readOn(name, from + 1, query, at + 1, script, mayCut) : none;
  if (itself !== none || code !== name.firsts[from]) return itself;
  const reading = name.readings[from] ?? '';
  const left = query.codes.length - at;
  const isAlone = left === 1 && (at === 0 || script === initials);
  const spelled = Math.max(script, pinyin);
  if (mayCut && !isAlone && left < reading.length && reading.startsWith(query.text.slice(at)))
    return read(from + 1, true, spelled);
  const whole = query.text.startsWith(reading, at)
    ? readOn(name, from + 1, query, at + reading.length, spelled, mayCut)
    : none;
  if (whole !== none || reading.length === 1) return whole;
  return readOn(name, from + 1, query, at + 1, initials, mayCut);
}

function positionOf(name: Written, from: number, to: number, isCut: boolean): number {
  if (from === 0) return to === name.codes.length && !isCut ? exact : prefix;
  return name.starts[from] ? wordStart : inside;
}

const rankFrom = (name: Written, from: number, done: number) =>
  rankOf(positionOf(name, from, endOf(done), isCutShort(done)), scriptOf(done));

/** Reads the query from character `from` on. What is cut short may also be initials (sha: shan, s-h-a): the better counts. */
function readAt(name: Written, from: number, query: Typed): number {
  const done = readOn(name, from, query, 0, hanzi, true);
  if (done === none || !isCutShort(done)) return done;
  const other = readOn(name, from, query, 0, hanzi, false);
  return other !== none && rankFrom(name, from, other) < rankFrom(name, from, done) ? other : done;
}

/** The best place of a Chinese name, from character `start` on, that the query matches. */
function placeIn(name: Written, query: Typed, start = 0): Rank | null {
  const [first] = query.codes;
  let rank = Number.POSITIVE_INFINITY;
  let span: Mark = [0, 0];
  for (let from = start; from < name.codes.length; from++) {
    if (name.codes[from] !== first && name.firsts[from] !== first) continue;
    // this place could not be better
    if (rank <= rankOf(name.starts[from] ? wordStart : inside, hanzi)) continue;
    const done = readAt(name, from, query);
    if (done === none || rankFrom(name, from, done) >= rank) continue;
    rank = rankFrom(name, from, done);
    span = [from, endOf(done)];
  }
  return rank === Number.POSITIVE_INFINITY ? null : { rank, spans: [span] };
}

/** The query as a whole, or else its words one after another with something between. */
function inChinese(name: Written, query: Query): Rank | null {
  const whole = placeIn(name, query);
  if (whole || query.words.length < 2) return whole;
  const spans: Mark[] = [];
  let script = hanzi;
  for (const word of query.words) {
    const place = placeIn(name, word, spans[spans.length - 1]?.[1]);
    if (!place) return null;
    spans.push(...place.spans);
    script = Math.max(script, place.rank % 4);
  }
  return { rank: rankOf(inside, script), spans };
}

function standsAt(name: Written, from: number, codes: readonly number[]): boolean {
  for (let at = 0; at < codes.length; at++) if (name.codes[from + at] !== codes[at]) return false;
  return true;
}

/** Where each word of the query begins a word of the name, in any order; null unless all do. */
function wordSpans(name: Written, words: Query['words']): Mark[] | null {
  const spans: Mark[] = [];
  for (const { codes } of words) {
    const from = name.starts.findIndex((isStart, at) => isStart && standsAt(name, at, codes));
    if (from < 0) return null;
    spans.push([from, from + codes.length]);
  }
  return spans;
}

/** In English the query is a run of letters from a word's start, or the starts of several words, or, if long enough, inside one. */
function inEnglish(name: Written, query: Query): Rank | null {
  const { codes, words } = query;
  let within = -1;
  for (let from = 0; from + codes.length <= name.codes.length; from++) {
    if (!standsAt(name, from, codes)) continue;
    const to = from + codes.length;
    if (name.starts[from]) return { rank: rankOf(positionOf(name, from, to, false), english), spans: [[from, to]] };
    if (within < 0) within = from;
  }
  const spans = words.length > 1 ? wordSpans(name, words) : null;
  if (spans) return { rank: rankOf(wordStart, english), spans };
  if (within < 0 || codes.length < shortestInside) return null;
  return { rank: rankOf(inside, english), spans: [[within, within + codes.length]] };
}

function inAdcode(name: Written, { codes }: Query): Rank | null {
  if (codes.length < shortestAdcode || !standsAt(name, 0, codes)) return null;
  return { rank: rankOf(positionOf(name, 0, codes.length, false), hanzi), spans: [[0, codes.length]] };
}

const matchers = { zh: inChinese, en: inEnglish, adcode: inAdcode } as const;
const matchOf = (name: Written, query: Query) => matchers[name.language](name, query);

/** The names that could match, cheaply: they have every letter of the query, and one that begins as it does. */
function candidates({ letters, firsts, others }: Masks, { codes }: Query): (index: number) => boolean {
  const wanted = codes.reduce((mask, code) => mask | letterBit(code), 0);
  const rest = codes.reduce((mask, code) => mask | otherBit(code), 0);
  const first = letterBit(codes[0] ?? 0);
  return (index) =>
    (wanted & ~(letters[index] ?? 0)) === 0 &&
    (rest & ~(others[index] ?? 0)) === 0 &&
    (first & ~(firsts[index] ?? 0)) === 0;
}

/** Keeps the `most` best in order; of equals the earlier stays first. */
function keep(tops: Top[], top: Top, most: number) {
  const last = tops[tops.length - 1];
  if (tops.length === most && last && last.score <= top.score) return;
  let at = tops.length;
  while (at > 0 && (tops[at - 1]?.score ?? 0) > top.score) at--;
  tops.splice(at, 0, top);
  if (tops.length > most) tops.pop();
}

/** Marks in order and apart: those that overlap are one. */
function merged(marks: readonly Mark[]): Mark[] {
  const apart: Mark[] = [];
  for (const [from, to] of [...marks].sort(([a], [b]) => a - b)) {
    const last = apart[apart.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

/** The matched names of an entry, the best first, each once: by the query as a whole, or else by its words. */
function matchesOf(prepared: Prepared, entry: number, [whole, ...words]: readonly Query[]): Match[] {
  const own = ownNames(prepared, entry);
  const by = (queries: readonly Query[]) =>
    own.flatMap((name) => {
      const matches = queries.flatMap((query) => matchOf(name, query) ?? []);
      const [first] = matches;
      return first ? [{ name, rank: first.rank, spans: matches.flatMap(({ spans }) => spans) }] : [];
    });
  const wholly = whole ? by([whole]) : [];
  const found = (wholly.length > 0 ? wholly : by(words)).sort((a, b) => a.rank - b.rank);
  const first = found.filter(({ name }, index) => found.findIndex((one) => one.name.text === name.text) === index);
  return first.map(({ name: { text, language }, spans }) => {
    const { offsets } = lettersOf(text);
    const marks = spans.map(([from, to]): Mark => [offsets[from]?.[0] ?? 0, offsets[to - 1]?.[1] ?? 0]);
    return { name: text, language, marks: merged(marks) };
  });
}

const ownNames = ({ names, firstName }: Prepared, entry: number) => names.slice(firstName[entry], firstName[entry + 1]);

/** A part of a query between spaces: a name, a number, or both. */
type Part = { query: Query | null; sought: Sought | null };
const partsOf = (query: string, longest: number): Part[] =>
  query
    .trim()
    .split(/\s+/)
    .map((part) => ({ query: parse(part, longest), sought: soughtIn(part) }));

const isMatched = (names: readonly Written[], { query }: Part) =>
  query !== null && names.some((name) => matchOf(name, query) !== null);

const nowhere = Number.POSITIVE_INFINITY;
/** Of what several words find one here and one there: after all that one name holds. */
const scattered = rankOf(inside, english) + 1;

const longestUnit = 3; // characters: what is longer is a name that begins with a number

/** How a match counts: the lower the better; the kind and the length of the name tell equals apart. */
const scoreOf = (rank: number, kind: SearchKind, length: number) =>
  (rank * kinds.length + kinds.indexOf(kind)) * (longestName + 1) + Math.min(length, longestName);

/** The entries' scores by their own names. */
function scoreNames({ entries, names, masks }: Prepared, query: Query, isNumber: boolean, scores: Float64Array) {
  const couldMatch = candidates(masks, query);
  names.forEach((name, index) => {
    const kind = entries[name.entry]?.kind;
    // names are matched without their decimal points
    const match = couldMatch(index) && !(isNumber && kind === 'figure') ? matchOf(name, query) : null;
    if (!match || !kind) return;
    scores[name.entry] = Math.min(scores[name.entry] ?? nowhere, scoreOf(match.rank, kind, name.codes.length));
  });
}

/** The figures' scores by their value. */
function scoreFigures({ entries }: Prepared, sought: Sought, scores: Float64Array) {
  entries.forEach(({ figure }, entry) => {
    const answer = figure && answers(figure, sought);
    if (!answer) return;
    const rank = rankOf(answer === 'whole' ? exact : prefix, hanzi);
    scores[entry] = Math.min(scores[entry] ?? nowhere, scoreOf(rank, 'figure', 0));
  });
}

/** The scores of entries to which each word belongs: one at least to themselves, others to where they stand. */
function scoreWords(prepared: Prepared, parts: readonly Part[], scores: Float64Array) {
  const { entries, context, homes } = prepared;
  const areHomes = parts.map(
    (part) =>
      new Set(
        entries.flatMap(({ kind }, entry) =>
          kind === 'locality' && isMatched(ownNames(prepared, entry), part) ? [entry] : [],
        ),
      ),
  );
  entries.forEach(({ kind, figure }, entry) => {
    if ((scores[entry] ?? nowhere) < nowhere) return;
    let isOwn = false;
    const isAll = parts.every((part, index) => {
      const own =
        (figure && part.sought && answers(figure, part.sought) === 'whole') ||
        isMatched(ownNames(prepared, entry), part);
      const ofIt = isMatched(context[entry] ?? [], part);
      // a project is of its industries; a figure is not its record
      if (own || (ofIt && kind === 'project')) isOwn = true;
      return own || ofIt || areHomes[index]?.has(homes[entry] ?? -1);
    });
    if (isAll && isOwn) scores[entry] = scoreOf(scattered, kind, 0);
  });
}

/** A city of the basemap, of which no report tells, stands after the reported places that are found as well. */
function putUnreportedLast({ entries }: Prepared, scores: Float64Array) {
  const last = entries.reduce((most, { kind }, entry) => {
    const score = scores[entry] ?? nowhere;
    return kind === 'locality' && score < nowhere ? Math.max(most, score) : most;
  }, -1);
  entries.forEach(({ kind, locality }, entry) => {
    if (kind === 'place' && locality === '') scores[entry] = Math.max(scores[entry] ?? nowhere, last + 1);
  });
}

type Best = { tops: Top[]; total: number };

/** The best entries of each kind and how many there are. */
function bestOf({ entries }: Prepared, scores: Float64Array, each: number): Map<SearchKind, Best> {
  const best = new Map(kinds.map((kind): [SearchKind, Best] => [kind, { tops: [], total: 0 }]));
  entries.forEach(({ kind }, entry) => {
    const score = scores[entry] ?? nowhere;
    const found = best.get(kind);
    if (!found || score === nowhere) return;
    found.total++;
    keep(found.tops, { score, entry }, each);
  });
  return best;
}

/** What the query finds, best first, by kind; the kind with the best hit stands first. Never throws. */
export function search(prepared: Prepared, query: string, limit: Limit): Found {
  const whole = parse(query, prepared.longest);
  const sought = soughtIn(query);
  const parts = partsOf(query, prepared.longest);
  const scores = new Float64Array(prepared.entries.length).fill(nowhere);
  if (whole) scoreNames(prepared, whole, sought !== null && sought.unit.length <= longestUnit, scores);
  if (sought) scoreFigures(prepared, sought, scores);
  if (parts.length > 1) scoreWords(prepared, parts, scores);
  putUnreportedLast(prepared, scores);
  const best = bestOf(prepared, scores, limit.each);
  const tops = [...best].flatMap(([kind, { tops }]) => tops.map((top) => ({ kind, ...top })));
  const shown = tops.sort((a, b) => a.score - b.score).slice(0, limit.all);
  const queries = [whole, ...(parts.length > 1 ? parts.map((part) => part.query) : [])].filter((one) => one !== null);
  const groups = [...new Set(shown.map(({ kind }) => kind))].map((kind): HitGroup => {
    const hits = shown
      .filter((top) => top.kind === kind)
      .flatMap(({ entry }): Hit[] => {
        const of = prepared.entries[entry];
        return of ? [{ entry: of, matches: matchesOf(prepared, entry, queries) }] : [];
      });
    return { kind, hits, total: best.get(kind)?.total ?? 0 };
  });
  return { groups, total: [...best.values()].reduce((sum, { total }) => sum + total, 0), shown: shown.length };
}
