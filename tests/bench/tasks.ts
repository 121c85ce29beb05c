// Long tasks of a page's own thread in a stretch of time. Times in ms since navigation.
import type { Visit } from './browsing';

/** ms for a long task to be told after its end. */
export const told = 250;
const longest = 50; // ms: a longer task is a long one

/** Durations of the long tasks that began in a stretch of time or were running when it began. */
export const tasksIn = ({ page }: Visit, from: number, until: number) =>
  page.evaluate(
    ([from, until, longest]) =>
      window.probe.tasks
        .filter(({ start, duration }) => start + duration > from && start < until && duration > longest)
        .map(({ duration }) => duration),
    [from, until, longest] as const,
  );
