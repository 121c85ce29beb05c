// The data commands: npm run data -- check | verify [folder] | cite <report> <text>
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coverageOf, findings } from './coverage';
import { factsOf } from './facts';
import { type Issue, readRecords } from './records';
import { checkRecords } from './rules';
import { occurrences, readReports, verifyCitations, verifyOutline } from './verify';

const folder = dirname(fileURLToPath(import.meta.url));
const reportsFolder = process.env.REPORTS ?? '../shared/reports';
const help = `npm run data -- check                    schema and cross-record rules; all issues at once
npm run data -- verify [folder]          every citation stands at its offsets (default ${reportsFolder}, or REPORTS)
npm run -s data -- facts                 every fact as one JSON line
npm run data -- coverage [folder] [--json] [--write]
                                         which figures of the reports are cited; --write keeps the shares for the app
npm run data -- cite <report> <text>     where a text stands in a report, as citations to copy`;

const print = (issues: readonly Issue[]) => {
  for (const { file, line, says, remedy } of issues) console.error(`${file}:${line}  ${says}\n    → ${remedy}`);
};
const finish = (issues: readonly Issue[], done: string) => {
  print(issues);
  if (issues.length > 0) console.error(`${issues.length} issue(s)`);
  else console.log(done);
  process.exitCode = issues.length > 0 ? 1 : 0;
};

/** The measured shares, kept for the page about the data: the build has no reports to measure. */
const keptFile = join(folder, 'coverage.json');
const [command, ...rest] = process.argv.slice(2);
const { records, issues, sources } = readRecords(folder);

if (!command || rest.includes('--help') || command === '--help') console.log(help);
else if (command === 'check') {
  const found = [...issues, ...checkRecords(records, sources)];
  finish(found, `${records.localities.length} localities, no issue`);
} else if (command === 'verify') {
  const reports = readReports(records.reports, rest[0] ?? reportsFolder);
  const found = [
    ...issues,
    ...reports.issues,
    ...verifyOutline(records.reports, reports.texts),
    ...verifyCitations(records, reports.texts, sources),
  ];
  finish(found, 'every citation stands at its place');
} else if (command === 'facts') {
  finish(
    issues,
    factsOf(records)
      .map((fact) => JSON.stringify(fact))
      .join('\n'),
  );
} else if (command === 'coverage') {
  const reports = readReports(records.reports, rest.find((one) => !one.startsWith('--')) ?? reportsFolder);
  const facts = factsOf(records);
  const found = records.reports.flatMap((report) => {
    const text = reports.texts.get(report.id);
    return text ? [{ report: report.id, text, findings: findings(report, text, facts, records.leftOut) }] : [];
  });
  const table = found.map((one) => coverageOf(one.report, one.findings));
  if (rest.includes('--json')) console.log(JSON.stringify(table));
  else console.table(table.map((row) => ({ ...row, share: `${((row.cited / row.tokens) * 100).toFixed(1)} %` })));
  const missing = found.flatMap(({ report, text, findings: all }) =>
    all
      .filter(({ state }) => state === 'neither')
      .map(({ start, end, text: run }): Issue => {
        const around = text
          .slice(Math.max(0, start - 15), end + 15)
          .join('')
          .replaceAll('\n', '⏎');
        const remedy = 'cite it by the fact that says it, or list it in left-out.yaml with a reason';
        return { file: report, line: start, says: `${run} is neither cited nor left out: …${around}…`, remedy };
      }),
  );
  const kept = existsSync(keptFile) ? readFileSync(keptFile, 'utf8') : '';
  const measured = `${JSON.stringify(table, null, 2)}\n`;
  const stale = { file: 'coverage.json', line: 1, says: 'is stale', remedy: 'npm run data -- coverage --write' };
  const complete = [...issues, ...reports.issues, ...missing];
  const writes = rest.includes('--write') && complete.length === 0;
  const all = [...complete, ...(kept === measured || writes || reports.issues.length > 0 ? [] : [stale])];
  if (writes) writeFileSync(keptFile, measured);
  finish(all, 'every Arabic figure is cited or left out with a reason');
} else if (command === 'cite') {
  const [report = '', text = ''] = rest;
  const reports = readReports(records.reports, reportsFolder);
  const points = reports.texts.get(report);
  if (!points || text === '') finish([...reports.issues], `usage: npm run data -- cite <report> <text>\n${help}`);
  for (const start of points && text ? occurrences(points, text) : []) {
    const end = start + [...text].length;
    const around = points
      ?.slice(Math.max(0, start - 15), end + 15)
      .join('')
      .replaceAll('\n', '⏎');
    console.log(`{ report: ${report}, start: ${start}, end: ${end}, exact: "${text}" }   # …${around}…`);
  }
} else {
  console.error(`unknown command: ${command}\n${help}`);
  process.exitCode = 1;
}
