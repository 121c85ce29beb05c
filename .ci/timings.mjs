// How long each test took, from the reports of Vitest and Playwright: { name, seconds }.
import { basename } from 'node:path';

/** Every unit test of Vitest's JSON report. */
export const unitTestsIn = ({ testResults }) =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration = 0 }) => ({
      name: `${basename(name)} › ${fullName}`,
      seconds: duration / 1000,
    })),
  );

/** Every journey below a suite of Playwright's JSON report, or below the report itself, with the project that ran it. */
export const journeysIn = ({ title = '', suites = [], specs = [] }, above = '') => [
  ...suites.flatMap((suite) => journeysIn(suite, `${above}${title && `${title} › `}`)),
  ...specs.flatMap((spec) =>
    spec.tests.map(({ projectName, results }) => ({
      name: `[${projectName}] ${above}${title} › ${spec.title}`,
      seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
    })),
  ),
];
