// The citations of a printed dossier, numbered in the order in which a reader meets them.
import type { LocalityFile, Project, PublishedCite, Quantity, Records } from '../../data/published';

export const keyOf = ({ report, start, end }: PublishedCite): string => `${report} ${start} ${end}`;

type Figured = Pick<Quantity, 'cites' | 'ambiguity'>;
type Told = Figured & {
  quantities?: readonly Figured[] | undefined;
  dates?: readonly { cites: PublishedCite[] }[] | undefined;
  enterprises?: readonly { cites?: PublishedCite[] | undefined }[] | undefined;
  stage?: Project['stage'] | undefined;
};

const readingsOf = ({ ambiguity }: Figured): PublishedCite[] => ambiguity?.readings.flatMap(({ cites }) => cites) ?? [];

/** Of a record: its stage, what else tells of it, how it can be read, its figures and its times. */
const citesOfRecord = (record: Told): PublishedCite[] => [
  ...(record.stage?.cites ?? []),
  ...record.cites,
  ...(record.stage?.conflicts ?? []).flatMap(({ cites }) => cites),
  ...readingsOf(record),
  ...(record.quantities ?? []).flatMap((quantity) => [...quantity.cites, ...readingsOf(quantity)]),
  ...(record.dates ?? []).flatMap(({ cites }) => cites),
  ...(record.enterprises ?? []).flatMap(({ cites = [] }) => cites),
];

/** The lists in the order in which a dossier prints them. */
const printed = [
  'metrics',
  'projects',
  'groups',
  'initiatives',
  'enterprises',
  'achievements',
  'places',
  'events',
] as const satisfies readonly (keyof Records)[];

const citesOf = (file: LocalityFile): PublishedCite[] =>
  printed.flatMap((key) =>
    [file.own, ...file.within].flatMap((records): PublishedCite[] =>
      (records[key] as readonly Told[]).flatMap(citesOfRecord),
    ),
  );

/** Distinct citations of all records, in that order, file by file. */
export const citesInOrder = (files: readonly LocalityFile[]): PublishedCite[] =>
  [
    ...new Map(
      files
        .flatMap(citesOf)
        .reverse()
        .map((cite) => [keyOf(cite), cite]),
    ).values(),
  ].reverse();
