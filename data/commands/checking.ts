// check, verify and facts: the records by themselves and against the reports.
import { factsOf } from '../check/facts';
import { checkRecords } from '../check/rules';
import { readReports, verifyCitations, verifyOutline } from '../check/verify';
import { type Command, plainArguments } from './context';

export const check: Command = {
  usage: 'check',
  about: 'schema and cross-record rules; all issues at once',
  run: (_, { records, issues, sources }) => {
    const found = [...issues, ...checkRecords(records, sources)];
    if (found.length === 0) console.log(`${records.localities.length} localities, no issue`);
    return found;
  },
};

export const facts: Command = {
  usage: 'facts',
  about: 'every fact as one JSON line',
  run: (_, { records, issues }) => {
    if (issues.length === 0) for (const fact of factsOf(records)) console.log(JSON.stringify(fact));
    return issues;
  },
};

export const verify: Command = {
  usage: 'verify [folder]',
  about: 'every citation stands at its offsets in the report of the known SHA-256',
  run: (args, { records, issues, sources, reportsFolder }) => {
    const reports = readReports(records.reports, plainArguments(args)[0] ?? reportsFolder);
    const found = [
      ...issues,
      ...reports.issues,
      ...verifyOutline(records.reports, reports.texts),
      ...verifyCitations(records, reports.texts, sources),
    ];
    if (found.length === 0) console.log('every citation stands at its place');
    return found;
  },
};
