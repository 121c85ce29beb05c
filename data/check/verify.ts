// Holds citations and outlines against the reports' texts: every exact stands at its very place.
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../model/schema';
import { citationsIn } from '../model/visit';
import type { Issue, Records, Source } from './records';
import { readTextFile } from './texts';

/** Reads the reports of `folder` as code points; says of each that is missing, unreadable or altered. */
export function readReports(reports: readonly Report[], folder: string) {
  const issues: Issue[] = [];
  const texts = new Map<string, readonly string[]>();
  if (!existsSync(folder)) {
    issues.push({ file: folder, line: 1, says: 'no such folder', remedy: 'name the folder that holds the reports' });
    return { texts, issues };
  }
  if (!statSync(folder).isDirectory()) {
    const remedy = 'name the folder that holds the reports';
    issues.push({ file: folder, line: 1, says: 'this is a file, not a folder', remedy });
    return { texts, issues };
  }
  for (const { id, file, sha256 } of reports) {
    const path = join(folder, file);
    const fault = (says: string, remedy: string) => issues.push({ file: path, line: 1, says, remedy });
    if (!existsSync(path)) {
      fault('the report is missing', `put ${file} into ${folder}`);
      continue;
    }
    const read = readTextFile(path);
    if (!('text' in read)) {
      issues.push({ file: path, ...read });
      continue;
    }
    const { bytes } = read;
    if (createHash('sha256').update(bytes).digest('hex') === sha256) texts.set(id, [...bytes.toString('utf8')]);
    else fault('the report is not the one that was read (SHA-256 differs)', 'use the text as it was received');
  }
  return { texts, issues };
}

/** Every citation that does not stand at its offsets, with the offsets where it does. */
export function verifyCitations(
  { localities, leftOut }: Records,
  texts: ReadonlyMap<string, readonly string[]>,
  sources: ReadonlyMap<string, Source>,
): Issue[] {
  const files: { file: string; content: unknown }[] = [
    ...localities.map((locality) => ({ file: `localities/${locality.id}.yaml`, content: locality })),
    { file: 'left-out.yaml', content: leftOut },
  ];
  return files.flatMap(({ file, content }) => {
    return citationsIn(content).flatMap(({ cite, path }) => {
      const text = texts.get(cite.report);
      if (!text || text.slice(cite.start, cite.end).join('') === cite.exact) return [];
      const places = occurrences(text, cite.exact);
      const remedy =
        places.length > 0 ? `it stands at ${places.join(', ')}` : 'the report does not hold these characters';
      return [
        { file, line: sources.get(file)?.lineOf(path) ?? 1, says: `«${cite.exact}» is not at ${cite.start}`, remedy },
      ];
    });
  });
}

/** Code-point offsets at which `exact` begins. */
export function occurrences(text: readonly string[], exact: string): number[] {
  const joined = text.join('');
  const found: number[] = [];
  for (let at = joined.indexOf(exact); at !== -1; at = joined.indexOf(exact, at + 1))
    found.push([...joined.slice(0, at)].length);
  return found;
}

/** Titles and bylines of the outline stand inside their span. */
export function verifyOutline(reports: readonly Report[], texts: ReadonlyMap<string, readonly string[]>): Issue[] {
  return reports.flatMap(({ id, articles }) => {
    const text = texts.get(id);
    if (!text) return [];
    const titles = articles.flatMap(({ title, byline, sections }) => [
      ...title,
      byline,
      ...sections.flatMap((section) => section.title),
    ]);
    return titles
      .filter((title) => occurrences(text, title).length === 0)
      .map((title) => ({
        file: 'reports.yaml',
        line: 1,
        says: `${id}: no title «${title}»`,
        remedy: 'copy it as printed',
      }));
  });
}
