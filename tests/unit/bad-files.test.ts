// Whatever file a person names or leaves in data/: no stack trace, but file, line and remedy; nothing is lost, nothing half written.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readRecords } from '../../data/check/records';

const home = mkdtempSync(join(tmpdir(), 'heitu-files-'));
const data = join(home, 'data');
const at = (name: string) => join(data, 'localities', name);
/** What reading says of `localities/<name>`. */
const saidOf = (name: string) => {
  const issue = readRecords(data).issues.find(({ file }) => file === `localities/${name}`);
  return issue && `${issue.line} ${issue.says} → ${issue.remedy}`;
};

beforeEach(() => {
  rmSync(data, { recursive: true, force: true });
  cpSync('data', data, { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true }));

describe('in data/localities', () => {
  test('a name in another encoding is found in its line', () => {
    const bytes = readFileSync(at('xihe.yaml'));
    const name = Buffer.from('细河区');
    const gb18030 = Buffer.from([0xcf, 0xb8, 0xba, 0xd3, 0xc7, 0xf8]);
    const place = bytes.indexOf(name);
    const other = Buffer.concat([bytes.subarray(0, place), gb18030, bytes.subarray(place + name.length)]);
    writeFileSync(at('xihe.yaml'), other);
    expect(saidOf('xihe.yaml')).toBe('2 the file is not UTF-8 from here on → save it as UTF-8');
  });

  test.each([
    ['an alias of nothing', 'id: x\na: *nothing\n', '2 *nothing names no anchor'],
    ['a NUL character', 'id: x\na: "\0"\n', '2 it holds a NUL character'],
    [
      'aliases that explode',
      `a: &a [${'1,'.repeat(9)}]\n${['b', 'c', 'd', 'e'].map((name, index) => `${name}: &${name} [${`*${'abcd'[index]},`.repeat(9)}]`).join('\n')}\n`,
      '1 its aliases stand for more than any record can hold',
    ],
  ])('%s is said', (_, text, says) => {
    writeFileSync(at('zz.yaml'), text);
    expect(saidOf('zz.yaml')).toContain(says);
  });

  test('a folder, a pipe, a hidden and a misnamed file are named', () => {
    mkdirSync(at('folder.yaml'));
    execFileSync('mkfifo', [at('pipe.yaml')]);
    for (const name of ['._xihe.yaml', '.#xihe.yaml', 'xihe.yml']) cpSync(at('xihe.yaml'), at(name));
    expect(saidOf('folder.yaml')).toContain('this is a folder');
    expect(saidOf('pipe.yaml')).toContain('no regular file');
    expect(saidOf('._xihe.yaml')).toContain('a hidden file');
    expect(saidOf('.#xihe.yaml')).toContain('a hidden file');
    expect(saidOf('xihe.yml')).toContain('not a .yaml file');
  });

  test('a file that has been read before is read anew once it says something else, and lines are found in it as before', () => {
    const before = readRecords(data);
    const place = before.sources.get('localities/xihe.yaml')?.lineOf(['projects', 0]);
    writeFileSync(at('xihe.yaml'), readFileSync(at('xihe.yaml'), 'utf8').replace('Xihe District', 'Xihe'));
    expect(readRecords(data).records.localities.find(({ id }) => id === 'xihe')?.name.en).toBe('Xihe');
    cpSync('data/localities/xihe.yaml', at('xihe.yaml'));
    const again = readRecords(data);
    expect(again.records).toEqual(before.records);
    expect(again.sources.get('localities/xihe.yaml')?.lineOf(['projects', 0])).toBe(place);
  });
});

/** A data command as a shell runs it, and what comes after it. */
const shell = (command: string, after = '') =>
  spawnSync(
    'bash',
    ['-c', `${process.execPath} node_modules/tsx/dist/cli.mjs data/run.ts ${command} --data ${data} ${after}`],
    {
      encoding: 'utf8',
    },
  );
const trace = /\n {4}at /;

describe('a data command', () => {
  test('ends quietly where nobody reads on, and says that a disk is full', () => {
    const head = shell('facts', '| head -1');
    expect(head.stdout.split('\n')).toHaveLength(2);
    expect(head.stderr).toBe('');
    const full = shell('facts', '> /dev/full');
    expect([full.status, trace.test(full.stderr)]).toEqual([1, false]);
    expect(full.stderr).toContain('cannot be written');
  });

  test('says of what it cannot use what it is', () => {
    const text = join(home, 'town.txt');
    writeFileSync(text, '小城新貌\n');
    expect(shell(`new-report ${text}`).stderr).toContain('give --id');
    expect(shell(`new-report --id town`).stderr).toContain('no file is given');
    expect(shell(`new-report ${home} --id town`).stderr).toContain('this is a folder');
    expect(shell(`verify ${text}`).stderr).toContain('a file, not a folder');
  });

  test('adds a report to a file without its final newline, and to none with a fault', () => {
    const text = join(home, 'town.txt');
    writeFileSync(text, '小城新貌\n');
    const reports = join(data, 'reports.yaml');
    const before = readFileSync(reports, 'utf8').trimEnd();
    writeFileSync(reports, before);
    expect(shell(`new-report ${text} --id town`).status).toBe(0);
    expect(readRecords(data).records.reports.map(({ id }) => id)).toContain('town');
    writeFileSync(reports, `${before}\n- broken: [\n`);
    expect(shell(`new-report ${text} --id city`).status).toBe(1);
    expect(readFileSync(reports, 'utf8')).toBe(`${before}\n- broken: [\n`);
    expect(() => readFileSync(at('city.yaml'))).toThrow();
  });
});
