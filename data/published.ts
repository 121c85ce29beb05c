// The shape of the published files that come from the records; the app reads these and nothing else.
import type { EventKind, FactKind, InitiativeKind, Level, Scope, StageId } from './model/ids';
import type { Standing } from './model/outline';
import type * as schema from './model/schema';
import type { Normalised } from './model/units';

export type PublishedCite = schema.Citation & { standing: Standing | null };

/** A record as published: its citations carry their standing, its quantities their normalised value. */
export type Published<T> = T extends schema.Citation
  ? PublishedCite
  : T extends { factKind: FactKind; unit: string; scope: Scope }
    ? { [K in keyof T]: Published<T[K]> } & { normalised: Normalised }
    : T extends readonly (infer Item)[]
      ? Published<Item>[]
      : T extends object
        ? { [K in keyof T]: Published<T[K]> }
        : T;

export type Quantity = Published<schema.Quantity>;
export type Project = Published<schema.Project>;
export type Group = Published<schema.Group>;
export type Initiative = Published<schema.Initiative>;
export type Metric = Published<schema.Metric>;
export type Place = Published<schema.Place>;
export type Achievement = Published<schema.Achievement>;
export type Event = Published<schema.Event>;
export type Presence = Published<schema.Presence>;
export type Enterprise = schema.Enterprise;
export type Bilingual = schema.Bilingual;
export type Period = schema.Period;

export type Head = Pick<
  schema.Locality,
  'id' | 'name' | 'short' | 'level' | 'adcode' | 'parent' | 'report' | 'site'
> & {
  summary?: schema.Bilingual;
  /** Index of the report's article that says most of this locality. */
  article: number;
};

/** What one locality itself holds. */
export type Records = {
  locality: string;
  projects: Project[];
  groups: Group[];
  initiatives: Initiative[];
  metrics: Metric[];
  places: Place[];
  achievements: Achievement[];
  events: Event[];
  enterprises: Presence[];
};

/** `atlas/localities/<id>.json`: the locality's own records and, apart from them, those of what lies within it. */
export type LocalityFile = {
  locality: Head;
  own: Records;
  within: Records[];
  /** The register's entries for every enterprise named above, and their groups. */
  enterprises: Record<string, Enterprise>;
};

export type Counts = { own: number; within: number };

/** A locality in the index: its head and what the map and the lists need without its file. */
export type IndexedLocality = Head & {
  level: Level;
  projects: Counts;
  initiatives: Counts;
  headlines: { name: schema.Bilingual; quantity: Published<schema.Metric> }[];
};

export type IndexedIndustry = schema.Industry & { path: string; projects: number };

/** A report's outline: titles and offsets only, never its text. */
export type IndexedReport = Pick<schema.Report, 'id' | 'paper' | 'period' | 'sha256' | 'length' | 'articles'>;

export type ProjectSummary = {
  id: string;
  locality: string;
  name: schema.Bilingual;
  industries: string[];
  stage: StageId | null;
  site?: string;
  investment?: { cny: number; scope: Scope; factKind: FactKind };
};

/** A record that names an enterprise; `kind: 'enterprise'` is the locality's own entry, whose name is the role. */
export type Mention = {
  locality: string;
  kind: string;
  id: string;
  name: schema.Bilingual;
  role?: schema.Bilingual;
  stage?: StageId;
};

/** `atlas/enterprises/<id>.json`. */
export type EnterpriseFile = {
  enterprise: Enterprise;
  group?: Enterprise;
  members: Enterprise[];
  mentions: Mention[];
};

/** The share of a report's Arabic figures that the atlas cites, as measured against its text. */
export type Coverage = { report: string; tokens: number; cited: number; leftOut: number; neither: number };

/** A record worth a reader's caution. */
export type Remark = {
  fact: string;
  name: schema.Bilingual;
  figure?: schema.Bilingual;
  stages?: StageId[];
  note?: schema.Bilingual;
};

/** `atlas/about.json`. */
export type About = {
  reports: { id: string; counts: Record<string, number>; cites: number; coverage: Coverage | null }[];
  contradictions: Remark[];
  ambiguous: Remark[];
  notes: Remark[];
  /** The kinds that a locality's report mentions of it; what is not among them was not mentioned. */
  blanks: { locality: string; reported: string[] }[];
};

/** A date that a record carries, in the report's words and resolved. */
export type RowDate = { name: schema.Bilingual; period: Period; factKind: FactKind };

type RowHead = {
  /** `<locality>.<kind>.<id>`: opens the record. */
  fact: string;
  locality: string;
  id: string;
  name: schema.Bilingual;
  dates: RowDate[];
  cites: PublishedCite[];
};

/** An investment as reported; `scope: own` is the project's, `group` and `ambiguous` are nobody's own. */
export type RowInvestment = { fact: string; quantity: Quantity };

export type ProjectRow = RowHead & {
  kind: 'project';
  industries: string[];
  stage: StageId | null;
  /** The project's own sum in CNY, by which it is filtered; null where the report gives none of its own. */
  investment_cny: number | null;
  /** All sums that the report gives for it or for a group it belongs to. */
  investments: RowInvestment[];
  enterprises: string[];
};
export type InitiativeRow = RowHead & { kind: 'initiative'; of: InitiativeKind; enterprises: string[] };
export type MetricRow = RowHead & { kind: 'metric'; quantity: Metric };
export type EnterpriseRow = RowHead & { kind: 'enterprise'; role: schema.Bilingual };
export type EventRow = RowHead & { kind: 'event'; of: EventKind; to: string[] };
export type Row = ProjectRow | InitiativeRow | MetricRow | EnterpriseRow | EventRow;

/** `atlas/rows.json`: every record as a row, in the order of lists; filters, table, charts and exports read it. */
export type Rows = {
  projects: ProjectRow[];
  initiatives: InitiativeRow[];
  metrics: MetricRow[];
  /** One row an enterprise and locality. */
  enterprises: EnterpriseRow[];
  events: EventRow[];
};

/** What a search entry opens. */
export type SearchKind = 'locality' | 'project' | 'enterprise' | 'initiative' | 'place';

/**
 * One entry of `atlas/search.json`. `readings[i]` is the pinyin of each character of `names[i]`, computed at build time
 * (lower case, no tones, curated for polyphonic characters); a character that has none stands for itself.
 */
export type SearchEntry = {
  kind: SearchKind;
  /** A fact id for project, initiative and place; else the locality's or the enterprise's id. */
  id: string;
  /** The locality it is listed under; for an enterprise that acts in several, the first. */
  locality: string;
  name: schema.Bilingual;
  /** Chinese names to be found by, the printed one first, then aliases and former names. */
  names: string[];
  readings: string[][];
  adcode?: string;
};

/**
 * Where a link leads: a locality, whose point is in the index, or a place outside the atlas, at its name's point on the
 * map (`at`; null where no source in geo/ gives one). `inferred`: the place is read from a name, not said.
 */
export type LinkEnd = {
  name: schema.Bilingual;
  locality: string | null;
  at: [lon: number, lat: number] | null;
  inferred?: true;
};

/** One link of `atlas/links.json`, from a locality; only what a report says, each with its citation. */
export type PlaceLink = {
  id: string;
  kind: 'same-enterprise' | 'same-group' | 'promotion-trip' | 'negotiation' | 'home';
  /** The record that says so. */
  fact: string;
  name: schema.Bilingual;
  from: string;
  to: LinkEnd;
  cites: PublishedCite[];
};
