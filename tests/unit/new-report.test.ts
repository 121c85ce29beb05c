import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { proposalsOf } from '../../data/check/draft';

// each command is a process of its own
vi.setConfig({ testTimeout: 120_000 });

const home = mkdtempSync(join(tmpdir(), 'heitu-report-'));
const data = join(home, 'data');
const report = join(home, 'town.txt');
const words = '小城新貌\n\n本报记者 张三\n\n华山机械有限公司投资3.5亿元的轴承项目在东山开发区开工。\n';

function command(...args: string[]) {
  try {
    const out = execFileSync(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'data/run.ts', ...args, '--data', data],
      {
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
    return { code: 0, out };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: `${stdout}${stderr}` };
  }
}

beforeEach(() => {
  rmSync(data, { recursive: true, force: true });
  cpSync('data', data, { recursive: true });
  writeFileSync(report, words);
});
afterAll(() => rmSync(home, { recursive: true }));

test('a text’s figures and the names that look like enterprises, parks and projects are proposed with their place', () => {
  const text = [...words];
  const found = proposalsOf(text);
  expect(found.map(({ kind, exact }) => `${kind} ${exact}`)).toEqual(
    expect.arrayContaining(['enterprise 华山机械有限公司', 'figure 3.5']),
  );
  expect(found.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['park', 'project']));
  for (const { start, end, exact } of found) expect(text.slice(start, end).join('')).toBe(exact);
});

describe('new-report', () => {
  test('writes a skeleton that check refuses to publish until a person has gone through it', () => {
    expect(command('new-report', report, '--id', 'town')).toMatchObject({ code: 0 });
    expect(readFileSync(join(data, 'localities/town.yaml'), 'utf8')).toContain('proposals:');
    const { code, out } = command('check');
    expect(code).toBe(1);
    expect(out).toContain('town is a draft');
    expect(out).toContain('localities/town.yaml:');
  });

  test('refuses what it cannot use, says why, and writes nothing', () => {
    const before = readFileSync(join(data, 'reports.yaml'), 'utf8');
    expect(command('new-report', join(home, 'none.txt'), '--id', 'town').out).toContain('no such file');
    expect(command('new-report', report, '--id', 'fuxin').out).toContain('fuxin exists already');
    expect(command('new-report', report).out).toContain('no id is given');
    expect(command('new-report', report, '--id', 'A b').out).toContain('is no id');
    writeFileSync(report, '');
    expect(command('new-report', report, '--id', 'town').out).toContain('is empty');
    writeFileSync(report, Buffer.from([0xb0, 0xa1, 0xb0, 0xa2]));
    expect(command('new-report', report, '--id', 'town').out).toContain('not UTF-8');
    expect(readFileSync(join(data, 'reports.yaml'), 'utf8')).toBe(before);
  });
});

describe('every command', () => {
  test.each(['check', 'facts', 'verify', 'coverage', 'cite', 'new-report'])('%s has --help', (name) => {
    expect(command(name, '--help')).toMatchObject({ code: 0, out: expect.stringContaining(`npm run data -- ${name}`) });
  });

  test('a missing folder, a missing and an altered report are said plainly', () => {
    expect(command('verify', join(home, 'nowhere'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('no such folder'),
    });
    const folder = mkdtempSync(join(home, 'reports-'));
    writeFileSync(join(folder, 'fuxin.txt'), '改过的文字');
    const { code, out } = command('coverage', folder);
    expect(code).toBe(1);
    expect(out).toContain('SHA-256 differs');
    expect(out).toContain('the report is missing');
    expect(out).not.toContain('    at ');
  });
});
