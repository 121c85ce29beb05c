// Reads the YAML files through the schema and says of each fault: file, line, what is wrong, what would be right.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import * as schema from '../model/schema';
import { keepValue, keptValue, keyOf } from './kept';
import { readTextFile } from './texts';

/** A fact as `npm run data -- facts` printed it for an earlier version, whatever its fields were then. */
export type ReleasedFact = Readonly<Record<string, unknown>> & { id: string; report: string };

/** A fault in the data: `line` counts from 1; `remedy` says what would be right. */
export type Issue = { file: string; line: number; says: string; remedy: string };

export type Records = {
  localities: schema.Locality[];
  enterprises: schema.Enterprise[];
  industries: schema.Industry[];
  reports: schema.Report[];
  leftOut: schema.LeftOut[];
  numerals: schema.Numerals;
  comparable: Partial<schema.Comparable>;
  glossary: schema.Bilingual[];
  release: schema.Release | undefined;
  /** The facts of the version before. */
  released: readonly ReleasedFact[];
};

/** A fault where it stands in its file, before its line is known. */
type Fault = { file: string; path: readonly PropertyKey[]; says: string; remedy: string };
/** Finds every fault of its kind; throws and prints nothing. */
export type Rule = (records: Records) => Fault[];

/** A locality's file below data/. */
export const fileOf = ({ id }: schema.Locality) => `localities/${id}.yaml`;

type Path = readonly PropertyKey[];
/** Where a value stands in its file: `lineOf(['projects', 0, 'stage'])`. */
export type Source = { file: string; lineOf: (path: Path) => number };

const remedies: Record<string, string> = {
  unrecognized_keys: 'remove the key or correct its spelling (data/model/schema.ts lists the keys)',
  invalid_type: 'give the key a value of that type',
  invalid_value: 'choose one of the values named',
  too_small: 'add what is missing',
};

/** What a document says; null where its aliases would fill the memory. */
function valueIn(document: ReturnType<typeof parseDocument>): { value: unknown } | null {
  try {
    return { value: document.toJS() };
  } catch {
    return null;
  }
}

/** Parses one YAML text; returns its value (undefined when it cannot be read), its issues and a line finder. */
export function parseYaml<T>(file: string, text: string, shape: z.ZodType<T>) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const broken = document.errors.map(({ message, pos }): Issue => {
    const says = message.split('\n')[0] ?? message;
    return { file, line: lines.linePos(pos[0]).line, says, remedy: 'correct the YAML here' };
  });
  visit(document, {
    Alias: (_, node) => {
      if (!isAlias(node) || node.resolve(document)) return;
      const line = lines.linePos(node.range?.[0] ?? 0).line;
      broken.push({ file, line, says: `*${node.source} names no anchor`, remedy: 'write the value out' });
    },
  });
  if (broken.length > 0) return { value: undefined, issues: broken, source: { file, lineOf } };
  const said = valueIn(document);
  if (said === null) {
    const says = 'its aliases stand for more than any record can hold';
    return {
      value: undefined,
      issues: [{ file, line: 1, says, remedy: 'write the values out' }],
      source: { file, lineOf },
    };
  }
  const result = shape.safeParse(said.value);
  const issues = (result.error?.issues ?? []).map(({ path, message, code }): Issue => {
    const says = `${path.join('.') || 'the file'}: ${message}`;
    return { file, line: lineOf(path), says, remedy: remedies[code] ?? 'correct the value' };
  });
  return { value: result.data, issues, source: { file, lineOf } };
}

/** The faults of a text that is to stand in `reports.yaml`. */
export const faultsOfReports = (text: string): Issue[] =>
  parseYaml('reports.yaml', text, z.array(schema.report)).issues;

const releasedFact = z.looseObject({ id: z.string(), report: z.string() });

/** The facts of the version before, a JSON line each; none where no version was ever written down. */
function readReleased(folder: string): ReleasedFact[] {
  const path = join(folder, 'released.jsonl');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => releasedFact.parse(JSON.parse(line)));
}

/** Reads everything below `folder` (data/). Never throws on bad data: all issues come back at once. */
export function readRecords(folder: string) {
  const issues: Issue[] = [];
  const sources = new Map<string, Source>();
  const read = <T>(file: string, shape: z.ZodType<T>): T | undefined => {
    const path = join(folder, file);
    if (!existsSync(path)) {
      issues.push({ file, line: 1, says: 'the file is missing', remedy: `restore data/${file}` });
      return undefined;
    }
    const read = readTextFile(path);
    if (!('text' in read)) {
      issues.push({ file, ...read });
      return undefined;
    }
    const parse = () => parseYaml(file, read.text, shape);
    const key = keyOf(
      file.replace(/[^/]+$/, (name) => (file.includes('/') ? '*' : name)),
      read.text,
    );
    const kept = keptValue(key);
    if (kept !== undefined) {
      // where something stands is asked of few files
      let lineOf: Source['lineOf'] | undefined;
      const lazily: Source['lineOf'] = (path) => {
        lineOf ??= parse().source.lineOf;
        return lineOf(path);
      };
      sources.set(file, { file, lineOf: lazily });
      return kept as T; // it passed the shape when it was kept
    }
    const parsed = parse();
    issues.push(...parsed.issues);
    sources.set(file, parsed.source);
    if (parsed.issues.length === 0 && parsed.value !== undefined) keepValue(key, parsed.value);
    return parsed.value;
  };
  const files = existsSync(join(folder, 'localities')) ? readdirSync(join(folder, 'localities')).sort() : [];
  const isLocality = (name: string) => /^[^.].*\.yaml$/.test(name);
  for (const name of files.filter((one) => !isLocality(one))) {
    const says = name.startsWith('.') ? 'a hidden file, which is not read' : 'not a .yaml file, and so not read';
    issues.push({ file: `localities/${name}`, line: 1, says, remedy: 'remove it, or name it <id>.yaml' });
  }
  const localities = files.filter(isLocality).flatMap((name) => read(`localities/${name}`, schema.locality) ?? []);
  const records: Records = {
    localities,
    enterprises: read('enterprises.yaml', z.array(schema.enterprise)) ?? [],
    industries: read('industries.yaml', z.array(schema.industry)) ?? [],
    reports: read('reports.yaml', z.array(schema.report)) ?? [],
    leftOut: read('left-out.yaml', z.array(schema.leftOut)) ?? [],
    numerals: read('numerals.yaml', schema.numerals) ?? { measures: [], stops: [] },
    comparable: read('measures.yaml', schema.comparable) ?? {},
    glossary: read('glossary.yaml', z.array(schema.bilingual)) ?? [],
    release: read('release.yaml', schema.release),
    released: readReleased(folder),
  };
  return { records, issues, sources };
}
