// coverage: which figures of the reports are cited, left out with a reason, or neither.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageOf, type Finding, findings } from '../check/coverage';
import { factsOf } from '../check/facts';
import { numeralsOf, phrasesOf, spanFindings } from '../check/phrases';
import type { Issue } from '../check/records';
import { readReports } from '../check/verify';
import type { Coverage } from '../published';
import { type Command, plainArguments } from './context';
import { writeWhole } from './writing';

const surroundings = 15; // code points shown on each side of a figure

function missingIn(report: string, text: readonly string[], found: readonly Finding[]): Issue[] {
  return found
    .filter(({ state }) => state === 'neither')
    .map(({ start, end, text: run }) => {
      const around = text.slice(Math.max(0, start - surroundings), end + surroundings).join('');
      return {
        file: report,
        line: start,
        says: `${run} is neither cited nor left out: …${around.replaceAll('\n', '⏎')}…`,
        remedy: 'cite it by the fact that says it, or list it in left-out.yaml with a reason',
      };
    });
}

/** The three sorts of tokens: only the figures' shares are kept for the app. */
type Sort = 'figures' | 'numerals' | 'phrases';
type Row = Coverage & { sort: Sort };

function print(rows: readonly Row[], json: boolean) {
  if (json) console.log(JSON.stringify(rows));
  else console.table(rows.map((row) => ({ ...row, share: `${((row.cited / row.tokens) * 100).toFixed(1)} %` })));
}

export const coverage: Command = {
  usage: 'coverage [folder] [--json] [--write]',
  about:
    'figures, Chinese numerals and quoted phrases: cited, left out, neither; --write keeps the shares for the page about the data',
  run: (args, { records, issues, folder, reportsFolder }) => {
    const reports = readReports(records.reports, plainArguments(args)[0] ?? reportsFolder);
    const facts = factsOf(records);
    const known = { ...records, facts };
    const found = records.reports.flatMap((report) => {
      const text = reports.texts.get(report.id);
      if (!text) return [];
      const spans = { numerals: numeralsOf(text, records.numerals), phrases: phrasesOf(text) };
      const sorts: [Sort, Finding[]][] = [
        ['figures', findings(report, text, facts, records.leftOut)],
        ['numerals', spanFindings(report.id, spans.numerals, known)],
        ['phrases', spanFindings(report.id, spans.phrases, known)],
      ];
      return sorts.map(([sort, all]) => ({ report: report.id, sort, text, all }));
    });
    const rows = found.map(({ report, sort, all }) => ({ sort, ...coverageOf(report, all) }));
    print(rows, args.includes('--json'));
    const table = rows.filter(({ sort }) => sort === 'figures').map(({ sort: _, ...row }) => row);
    const missing = found.flatMap(({ report, text, all }) => missingIn(report, text, all));
    const open = [...issues, ...reports.issues, ...missing];
    const file = join(folder, 'coverage.json');
    const measured = `${JSON.stringify(table, null, 2)}\n`;
    if (open.length > 0) return open;
    if (args.includes('--write')) writeWhole(file, measured);
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== measured)
      return [{ file: 'coverage.json', line: 1, says: 'is stale', remedy: 'npm run data -- coverage --write' }];
    console.log('every token is cited or left out with a reason');
    return [];
  },
};
