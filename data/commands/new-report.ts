// new-report: the skeleton for a further report, everything marked draft until a person has gone through it.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { outlineOf, proposalsOf } from '../check/draft';
import type { Issue } from '../check/records';
import type { Command, Context } from './context';

const refuse = (file: string, says: string, remedy: string): Issue[] => [{ file, line: 1, says, remedy }];

function readText(path: string): { bytes: Buffer; text: string[] } | Issue[] {
  if (!existsSync(path)) return refuse(path, 'no such file', 'name the report’s .txt file');
  try {
    const bytes = readFileSync(path);
    const text = [...new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)];
    if (text.join('').trim() === '') return refuse(path, 'the file is empty', 'give the report’s text');
    return { bytes, text };
  } catch (error) {
    if (error instanceof TypeError) return refuse(path, 'the file is not UTF-8', 'save it as UTF-8 and try again');
    return refuse(path, 'the file cannot be read', 'check its permissions');
  }
}

function idOf(args: readonly string[], { records, folder }: Context): string | Issue[] {
  const id = args[args.indexOf('--id') + 1] ?? '';
  if (!args.includes('--id') || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
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
    const read = readText(path);
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
    appendFileSync(join(folder, 'reports.yaml'), stringify([outlineOf(id, basename(path), read.bytes, read.text)]));
    writeFileSync(join(folder, `localities/${id}.yaml`), stringify(locality, { lineWidth: 0 }));
    console.log(`reports.yaml: ${id} added · localities/${id}.yaml: ${proposals.length} proposals
Next: correct the outline and the head, enter each proposal as a record (npm run data -- cite helps), list the rest in
left-out.yaml, remove every draft mark, add the shape (npm run geo), then npm run data -- check, verify, coverage.`);
    return [];
  },
};
