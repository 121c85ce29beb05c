// What charts count: distinct projects by industry and stage, initiatives by kind, and each reported sum once, unsummed.
import type { InitiativeKind } from '../../data/model/ids';
import type { InitiativeRow, ProjectRow, RowInvestment } from '../../data/published';
import { kindKeys, type StageKey, stageKeys } from './filter';

/** How many distinct projects have a stage. */
export type StageTally = { stage: StageKey; count: number };
/** A stretch of a stacked bar: `from` and `to` count the projects before and up to its end. */
export type Stretch = StageTally & { from: number; to: number };
export type IndustryTally = { industry: string; total: number; stretches: Stretch[] };

const distinct = <T extends { fact: string }>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [row.fact, row])).values(),
];

/** Stages that occur, in the order of the ladder. */
export function stageTallies(projects: readonly ProjectRow[]): StageTally[] {
  const stages = distinct(projects).map(({ stage }) => stage ?? 'unknown');
  return stageKeys
    .map((stage) => ({ stage, count: stages.filter((one) => one === stage).length }))
    .filter(({ count }) => count > 0);
}

/** Projects by the first of their industries that is on, so that each counts once; industries in the given order. */
export function industryTallies(
  projects: readonly ProjectRow[],
  industries: readonly string[],
  hidden: readonly string[] = [],
): IndustryTally[] {
  return industries.flatMap((industry): IndustryTally[] => {
    const here = distinct(projects).filter((row) => row.industries.find((id) => !hidden.includes(id)) === industry);
    let to = 0;
    const stretches = stageTallies(here).map(({ stage, count }): Stretch => {
      const from = to;
      to += count;
      return { stage, count, from, to };
    });
    return here.length > 0 ? [{ industry, total: here.length, stretches }] : [];
  });
}

/** Kinds of initiative that occur, each with its distinct initiatives. */
export const kindTallies = (initiatives: readonly InitiativeRow[]): { kind: InitiativeKind; rows: InitiativeRow[] }[] =>
  kindKeys
    .map((kind) => ({ kind, rows: distinct(initiatives).filter(({ of }) => of === kind) }))
    .filter(({ rows }) => rows.length > 0);

/** A reported sum, once, with the projects that it stands for; `isShared`: of several or unclear, so nobody's own. */
export type ReportedSum = RowInvestment & { projects: ProjectRow[]; isShared: boolean; low: number; high: number };

function sumOf({ fact, quantity }: RowInvestment, projects: readonly ProjectRow[]): ReportedSum[] {
  const { unit, value, min, max } = quantity.normalised;
  const low = value ?? min ?? max;
  const high = value ?? max ?? min;
  if (unit !== 'CNY' || !low || !high) return [];
  const members = projects.filter(({ investments }) => investments.some((one) => one.fact === fact));
  return [{ fact, quantity, projects: members, isShared: quantity.scope !== 'own', low, high }];
}

/** Own sums first, then shared ones, each from large to small. Nothing is added up. */
export function reportedSums(projects: readonly ProjectRow[]): ReportedSum[] {
  const rows = distinct(projects);
  return distinct(rows.flatMap(({ investments }) => investments))
    .flatMap((investment) => sumOf(investment, rows))
    .sort((a, b) => Number(a.isShared) - Number(b.isShared) || b.high - a.high);
}
