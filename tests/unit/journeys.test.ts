// Which engine paints each journey, and which run by keyboard alone, as Playwright itself lists them.
import { execFileSync } from 'node:child_process';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import { expect, test } from 'vitest';

const command = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/browser', '--list', '--reporter=json'];
const report: JSONReport = JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' }));

type Journey = { name: string; tags: string[]; project: string };
const journeysOf = ({ title, specs, suites = [] }: JSONReportSuite, above = ''): Journey[] => {
  const path = `${above}${title} › `;
  return [
    ...specs.flatMap(({ title, tags, tests }) =>
      tests.map(({ projectName }) => ({ name: `${path}${title}`, tags, project: projectName })),
    ),
    ...suites.flatMap((suite) => journeysOf(suite, path)),
  ];
};
const journeys = report.suites.flatMap((suite) => journeysOf(suite));
const runBy = (project: string) => journeys.filter((journey) => journey.project === project).map(({ name }) => name);

test('every journey runs once on the drawn map, except those about WebGL itself', () => {
  const aboutWebGL = journeys.filter(({ tags }) => tags.includes('webgl-only')).map(({ name }) => name);
  const drawn = runBy('drawn');
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(new Set([...drawn, ...aboutWebGL])).toEqual(new Set(journeys.map(({ name }) => name)));
  expect(drawn.filter((name) => aboutWebGL.includes(name))).toEqual([]);
});

test('at most 25 journeys run with WebGL', () => {
  expect(runBy('webgl').length).toBeGreaterThan(0);
  expect(runBy('webgl').length).toBeLessThanOrEqual(25);
});

test('every journey by keyboard alone also runs with the pointer', () => {
  expect(runBy('keyboard').length).toBeGreaterThan(0);
  expect(runBy('keyboard').filter((name) => !runBy('drawn').includes(name))).toEqual([]);
});
