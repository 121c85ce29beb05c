// The data commands: npm run data -- <command>. Each exits 1 on issues, with file, line and remedy.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRecords } from './check/records';
import { check, facts, verify } from './commands/checking';
import { cite } from './commands/cite';
import type { Command } from './commands/context';
import { coverage } from './commands/coverage';
import { newReport } from './commands/new-report';
import { changes, release } from './commands/release';

const commands: Record<string, Command> = {
  check,
  facts,
  verify,
  coverage,
  cite,
  changes,
  release,
  'new-report': newReport,
};
const reportsFolder = process.env.REPORTS ?? '../shared/reports';

const line = ({ usage, about }: Command) => `  npm run data -- ${usage}\n      ${about}`;
const help = `${Object.values(commands).map(line).join('\n')}
Options of all: --help, --data <folder> (another data folder). Reports: ${reportsFolder}, or the folder named by REPORTS.`;

// `head` has read enough; a full disk is said
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') console.error(`the output cannot be written: ${message}`);
  process.exit(code === 'EPIPE' ? 0 : 1);
});

const [name = '', ...given] = process.argv.slice(2);
const at = given.indexOf('--data');
const folder = at < 0 ? dirname(fileURLToPath(import.meta.url)) : resolve(given[at + 1] ?? '.');
const args = at < 0 ? given : given.filter((_, index) => index !== at && index !== at + 1);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;

if (name === '' || name === '--help') console.log(help);
else if (!command) {
  console.error(`unknown command: ${name}\n${help}`);
  process.exitCode = 1;
} else if (args.includes('--help')) console.log(line(command));
else {
  const found = command.run(args, { folder, reportsFolder, ...readRecords(folder) });
  for (const { file, line: at, says, remedy } of found) console.error(`${file}:${at}  ${says}\n    → ${remedy}`);
  if (found.length > 0) console.error(`${found.length} issue(s)`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
