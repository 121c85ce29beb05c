// The goals of a setting as a table: what every page did, what each explorer is held to, and what came of it. Pure.
import { type Goal, type Judged, type Outcome, outcomeOf, verdict } from './comparing';
import { goalsAt } from './goals';
import { explorerNames, pageNames, pages } from './pages';
import type { Samples, Setting } from './samples';
import { missing, table } from './tables';

/** A number with its unit, as a cell has it. `value`: bytes where the unit is kB or MB. */
export function written(value: number, unit: Goal['unit']): string {
  if (!Number.isFinite(value)) return missing;
  if (unit === 'kB') return `${(value / 1e3).toFixed(0)} kB`;
  if (unit === 'MB') return `${(value / 1e6).toFixed(1)} MB`;
  if (unit === '%') return `${value.toFixed(1)} %`;
  return unit === 'ms' ? `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms` : String(value);
}

function comparison({ hold, compared }: Judged, unit: Goal['unit']): string {
  if (hold.as === 'ratio') return `${compared.toFixed(2)} ×`;
  return `${hold.as === 'difference' && compared > 0 ? '+' : ''}${written(compared, unit)}`;
}

/** What each explorer is held to, and what came of it: two cells. */
function judgement(judged: Judged | null, unit: Goal['unit'], load: number): string[] {
  if (!judged) return [missing, missing];
  if (!Number.isFinite(judged.compared)) return [judged.hold.goal, missing];
  return [judged.hold.goal, `${comparison(judged, unit)}, ${verdict(judged, load)}`];
}

export const outcomes = (samples: Samples, setting: Setting): Outcome[] =>
  goalsAt(setting).flatMap((goal) => outcomeOf(goal, samples, setting) ?? []);

/** null if nothing was measured in this setting. `load`: the 1-minute load average when the run was started. */
export function goalTable(samples: Samples, setting: Setting, load: number): string | null {
  const rows = outcomes(samples, setting).map(({ goal, values, judged }) => [
    goal.measured,
    ...pageNames.map((page) => written(values[page], goal.unit)),
    ...explorerNames.flatMap((name) => judgement(judged[name], goal.unit, load)),
  ]);
  if (rows.length === 0) return null;
  const heads = ['goal, drawn', 'drawn', 'goal, engine=webgl', 'engine=webgl'];
  return table(['measured', ...pageNames.map((page) => pages[page].title), ...heads], rows);
}
