// The data commands: npm run data -- check | verify [folder] | cite <report> <text>
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Issue, readRecords } from './records';
import { checkRecords } from './rules';
import { occurrences, readReports, verifyCitations, verifyOutline } from './verify';

const folder = dirname(fileURLToPath(import.meta.url));
const reportsFolder = process.env.REPORTS ?? '../shared/reports';
const help = `npm run data -- check                    schema and cross-record rules; all issues at once
npm run data -- verify [folder]          every citation stands at its offsets (default ${reportsFolder}, or REPORTS)
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
