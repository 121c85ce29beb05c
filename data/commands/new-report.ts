// new-report: the skeleton for a further report, everything marked draft until a person has gone through it.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { outlineOf, proposalsOf } from '../check/draft';
import { faultsOfReports, type Issue } from '../check/records';
import { readTextFile } from '../check/texts';
import type { Command, Context } from './context';
import { writeWhole } from './writing';

const refuse = (file: string, says: string, remedy: string): Issue[] => [{ file, line: 1, says, remedy }];

/** Its code points too. */
function readReport(path: string): { bytes: Buffer; text: string[] } | Issue[] {
  const read = readTextFile(path);
  if (!('text' in read)) return [{ file: path, ...read }];
  if (read.text.trim() === '') return refuse(path, 'the file is empty', 'give the report’s text');
  // with the byte order mark, as its offsets count it
  return { bytes: read.bytes, text: [...read.bytes.toString('utf8')] };
}

function idOf(args: readonly string[], { records, folder }: Context): string | Issue[] {
  if (!args.includes('--id'))
    return refuse('new-report', 'no id is given', 'give --id <lower-case letters, digits and hyphens>');
  const id = args[args.indexOf('--id') + 1] ?? '';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return refuse('new-report', `«${id}» is no id`, 'give --id <lower-case letters, digits and hyphens>');
  const taken = records.reports.some((report) => report.id === id) || existsSync(join(folder, `localities/${id}.yaml`));
  return taken ? refuse('new-report', `${id} exists already`, 'choose another id') : id;
}

export const newReport: Command = {
  usage: 'new-report <file.txt> --id <id>',
  about: 'the skeleton for a further report, all of it marked draft',
  run: (args, context) => {
    const id = idOf(args, context);
    if (typeof id !== 'string') return id;
    const path = args.find((one) => !one.startsWith('--') && one !== id) ?? '';
    if (path === '') return refuse('new-report', 'no file is given', 'name the report’s .txt file');
    const read = readReport(path);
    if (Array.isArray(read)) return read;
    const { folder } = context;
    const proposals = proposalsOf(read.text);
    const locality = {
      id,
      name: { zh: '待填', en: 'to be filled in' },
      level: 'district',
      parent: '000000',
      report: id,
      site: 'to-be-filled-in',
      draft: { proposals: proposals.map((one) => ({ report: id, ...one })) },
    };
    const known = join(folder, 'reports.yaml');
    const before = readFileSync(known, 'utf8').replace(/(?<!\n)$/, '\n');
    const reports = `${before}${stringify([outlineOf(id, basename(path), read.bytes, read.text)])}`;
    const record = stringify(locality, { lineWidth: 0 });
    // what would be written is read first: nothing is written that could not be
    const faults = [...context.issues, ...faultsOfReports(reports)];
    if (faults.length > 0) return faults;
    writeWhole(join(folder, `localities/${id}.yaml`), record);
    writeWhole(known, reports);
    console.log(`reports.yaml: ${id} added · localities/${id}.yaml: ${proposals.length} proposals
Next: correct the outline and the head, enter each proposal as a record (npm run data -- cite helps), list the rest in
left-out.yaml, remove every draft mark, add the shape (npm run geo), then npm run data -- check, verify, coverage.`);
    return [];
  },
};
