// What every command is given, and how it ends: issues with file, line and remedy, exit code 1 if there are any.
import type { Issue, Records, Source } from '../check/records';

export type Context = {
  folder: string;
  /** Where the reports' texts lie unless an argument names another folder. */
  reportsFolder: string;
  records: Records;
  issues: Issue[];
  sources: ReadonlyMap<string, Source>;
};

export type Command = { usage: string; about: string; run: (args: readonly string[], context: Context) => Issue[] };

export const plainArguments = (args: readonly string[]) => args.filter((one) => !one.startsWith('--'));
