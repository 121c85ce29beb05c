// How long each test took, from the reports of Vitest and Playwright: { name, seconds }.
import { basename } from 'node:path';

/** Every unit test of Vitest's JSON report. */
export const unitTestsIn = ({ testResults }) =>
  testResults.flatMap((file) =>
    file.assertionResults.map(({ fullName, duration }) => ({
      name: `${basename(file.name)} › ${fullName}`,
      seconds: (duration ?? 0) / 1000,
    })),
  );

/** Every journey of Playwright's JSON report, with the project that ran it. */
export const journeysIn = ({ suites }) => suites.flatMap((suite) => journeysBelow(suite, []));

function journeysBelow({ title, suites = [], specs = [] }, above) {
  const path = [...above, title];
  const own = specs.flatMap((spec) =>
    spec.tests.map(({ projectName, results }) => ({
      name: `[${projectName}] ${[...path, spec.title].join(' › ')}`,
      seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
    })),
  );
  return [...own, ...suites.flatMap((suite) => journeysBelow(suite, path))];
}

/** The `count` slowest, the slowest first. */
export const slowest = (tests, count) => [...tests].sort((one, other) => other.seconds - one.seconds).slice(0, count);
