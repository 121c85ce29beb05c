// The published files that come from the records: their schemas and, inferred from these, the types that the app reads.
import { z } from 'zod';
import { figureTime } from './model/edtf';
import { eventKinds, initiativeKinds, modalities, stageIds } from './model/ids';
import { kinds as recordKinds } from './model/kinds';
import { standing } from './model/outline';
import * as schema from './model/schema';
import { normalised } from './model/units';

const { adcode, bilingual, enterprise, factId, slug, text } = schema;
const count = z.int().min(0);
export const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const kind = z.enum(recordKinds.map((one) => one.kind));

const citation = schema.citation.extend({ standing: standing.nullable() });
const cites = z.array(citation).min(1);
const figures = schema.figuresWith(citation);
/** What the check of a figure's value, bounds and word is in JSON Schema. */
const oneOf = [
  { required: ['value'] },
  { anyOf: [{ required: ['min'] }, { required: ['max'] }] },
  { required: ['word'] },
];
const quantity = figures.quantity.safeExtend({ normalised, time: figureTime }).meta({ oneOf });
const metric = figures.metric.safeExtend({ normalised, time: figureTime }).meta({ oneOf });
const { kinds: recorded, lists } = schema.recordsWith(citation, { quantity, metric });

/** Every kind of record, and what records are made of, as published. */
export const kinds = { ...recorded, enterprise, quantity, citation };

/** What every place that lists a locality says of it; `article` is the report's one that says most of it. */
const head = schema.locality
  .pick({ id: true, name: true, short: true, level: true, adcode: true, parent: true, report: true, site: true })
  .extend({ summary: bilingual.optional(), article: count });

/** What one locality itself holds. */
const records = z.strictObject({ locality: slug, ...lists });

/** `atlas/localities/<id>.json`: the locality's own records and, apart from them, those of what lies within it. */
export const localityFile = z.strictObject({
  locality: head,
  own: records,
  within: z.array(records),
  /** The register's entries for every enterprise named above, and their groups. */
  enterprises: z.record(z.string(), enterprise),
});

const counts = z.strictObject({ own: count, within: count });

/** A locality in the index: its head and what the map and the lists need without its file. */
export const indexedLocality = head.extend({
  projects: counts,
  initiatives: counts,
  headlines: z.array(z.strictObject({ name: bilingual, quantity: metric })),
});

export const indexedIndustry = schema.industry.extend({
  path: z.string().regex(/^[MmLlHhVvCcSsQqTtAaZzEe0-9 ,.-]+$/, 'path data of an SVG'),
  projects: z.int().min(1),
});

/** A report's outline: titles and offsets only, never its text. */
export const indexedReport = schema.report.omit({ file: true, draft: true });

/** A record that names an enterprise; `kind: 'enterprise'` is the locality's own entry, whose name is the role. */
const mention = z.strictObject({
  locality: slug,
  kind,
  id: slug,
  name: bilingual,
  role: bilingual.optional(),
  stage: z.enum(stageIds).optional(),
});

/** `atlas/enterprises/<id>.json`. */
export const enterpriseFile = z.strictObject({
  enterprise,
  group: enterprise.optional(),
  members: z.array(enterprise),
  mentions: z.array(mention),
});

/** The share of a report's Arabic figures that the atlas cites, as measured against its text. */
const coverage = z.strictObject({ report: slug, tokens: count, cited: count, leftOut: count, neither: count });

/** A record worth a reader's caution. */
const remark = z.strictObject({
  fact: factId,
  name: bilingual,
  figure: bilingual.optional(),
  stages: z.array(z.enum(stageIds)).optional(),
  note: bilingual.optional(),
  /** Of what is left open: the ways to read it. */
  readings: z.array(bilingual).optional(),
  /** Of a contradiction: the fact that says otherwise. */
  other: factId.optional(),
});

/** `atlas/about.json`. */
export const about = z.strictObject({
  /** The version of the data, and how many facts it adds, removes and changes. */
  release: z.strictObject({
    ...schema.release.pick({ version: true, created: true }).shape,
    since: schema.release.shape.before,
    added: count,
    removed: count,
    changed: count,
  }),
  reports: z.array(
    z.strictObject({ id: slug, counts: z.partialRecord(kind, count), cites: count, coverage: coverage.nullable() }),
  ),
  contradictions: z.array(remark),
  ambiguous: z.array(remark),
  notes: z.array(remark),
  /** The kinds that a locality's report mentions of it; what is not among them was not mentioned. */
  blanks: z.array(z.strictObject({ locality: slug, reported: z.array(kind) })),
});

/** A date that a record carries, in the report's words and resolved. */
const rowDate = z.strictObject({ name: bilingual, period: schema.period, modality: z.enum(modalities) });

/** An investment as reported; `scope: own` is the project's, `group` and `ambiguous` are nobody's own. */
const rowInvestment = z.strictObject({ fact: factId, quantity });

/** `fact` is `<locality>.<kind>.<id>`: opens the record. */
const row = { fact: factId, locality: slug, id: slug, name: bilingual, dates: z.array(rowDate), cites };
export const projectRow = z.strictObject({
  ...row,
  kind: z.literal('project'),
  industries: z.array(slug),
  stage: z.enum(stageIds).nullable(),
  /** The project's own sum in CNY, by which it is filtered; null where the report gives none of its own. */
  investment_cny: z.number().nullable(),
  /** All sums that the report gives for it or for a group it belongs to. */
  investments: z.array(rowInvestment),
  enterprises: z.array(slug),
});
const initiativeRow = z.strictObject({
  ...row,
  kind: z.literal('initiative'),
  of: z.enum(initiativeKinds),
  enterprises: z.array(slug),
});
const metricRow = z.strictObject({ ...row, kind: z.literal('metric'), quantity: metric });
const enterpriseRow = z.strictObject({ ...row, kind: z.literal('enterprise'), role: bilingual });
const eventRow = z.strictObject({ ...row, kind: z.literal('event'), of: z.enum(eventKinds), to: z.array(text) });

/** `atlas/rows.json`: every record as a row, in the order of lists; filters, table, charts and exports read it. */
export const rows = z.strictObject({
  projects: z.array(projectRow),
  initiatives: z.array(initiativeRow),
  metrics: z.array(metricRow),
  /** One row an enterprise and locality. */
  enterprises: z.array(enterpriseRow),
  events: z.array(eventRow),
});

const { measure, value, min, max, word, unit, counted, qualifier } = figures.quantity.shape;
const soughtFigure = z.strictObject({
  ...{ measure, value, min, max, word, unit, counted, qualifier, normalised },
  wording: text,
});

/**
 * One entry of `atlas/search.json`. `readings[i]` is the pinyin of each character of `names[i]`, computed at build time
 * (lower case, no tones, curated for polyphonic characters); a character that has none stands for itself.
 */
const searchEntry = z.strictObject({
  /** What the entry opens. */
  kind: z.enum(['locality', 'project', 'enterprise', 'initiative', 'figure', 'place']),
  /** A fact id for project, initiative, figure and place; else the locality's or the enterprise's id. */
  id: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+){0,3}$/),
  /** The locality it is listed under; for an enterprise that acts in several, the first. */
  locality: z.union([slug, z.literal('')]),
  name: bilingual,
  /** Chinese names to be found by, the printed one first, then aliases and former names. */
  names: z.array(text).min(1),
  readings: z.array(z.array(z.string().regex(/^([a-z]+|.{1,2})$/, 'pinyin or one character'))),
  adcode: adcode.optional(),
  /** What else a query of several words may name: a project's industries, the record that a figure is of. */
  context: z.array(bilingual).optional(),
  /** Of a figure: the figure itself, and the report's words for it. */
  figure: soughtFigure.optional(),
});
export const search = z.array(searchEntry);

/**
 * Where a link leads: a locality, whose point is in the index, or a place outside the atlas, at its name's point on the
 * map (`at`; null where no source in geo/ gives one). `inferred`: the place is read from a name, not said.
 */
const linkEnd = z.strictObject({
  name: bilingual,
  locality: slug.nullable(),
  at: lonLat.nullable(),
  inferred: z.literal(true).optional(),
});

/** One link of `atlas/links.json`, from a locality; only what a report says, each with its citation. */
const placeLink = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/),
  kind: z.enum(['same-enterprise', 'same-group', 'promotion-trip', 'negotiation', 'home']),
  /** The record that says so. */
  fact: factId,
  name: bilingual,
  from: slug,
  to: linkEnd,
  cites,
});
export const links = z.array(placeLink);

/** `atlas/changes.json`: what has changed in the facts since the version before. */
export const changes = z.strictObject({
  ...schema.release.pick({ version: true, created: true }).shape,
  since: schema.release.shape.before,
  added: z.array(factId),
  /** `moved`: the fact that says it now; null where none does. */
  removed: z.array(z.strictObject({ fact: factId, moved: factId.nullable() })),
  changed: z.array(z.strictObject({ fact: factId, fields: z.array(text) })),
});

/** `atlas/moved.json`: of facts that are gone, the facts that addresses with their ids lead to. */
export const moved = schema.release.shape.moved;

export type { Bilingual, Comparable, Enterprise, Period } from './model/schema';
export type PublishedCite = z.infer<typeof citation>;
export type Quantity = z.infer<typeof quantity>;
export type Metric = z.infer<typeof metric>;
export type Project = z.infer<typeof recorded.project>;
export type Group = z.infer<typeof recorded.group>;
export type Initiative = z.infer<typeof recorded.initiative>;
export type Place = z.infer<typeof recorded.place>;
export type Achievement = z.infer<typeof recorded.achievement>;
export type EventRecord = z.infer<typeof recorded.event>;
export type Presence = z.infer<typeof recorded.presence>;
export type Head = z.infer<typeof head>;
export type Records = z.infer<typeof records>;
export type LocalityFile = z.infer<typeof localityFile>;
export type Counts = z.infer<typeof counts>;
export type IndexedLocality = z.infer<typeof indexedLocality>;
export type IndexedIndustry = z.infer<typeof indexedIndustry>;
export type IndexedReport = z.infer<typeof indexedReport>;
export type Mention = z.infer<typeof mention>;
export type EnterpriseFile = z.infer<typeof enterpriseFile>;
export type Coverage = z.infer<typeof coverage>;
export type Remark = z.infer<typeof remark>;
export type About = z.infer<typeof about>;
export type RowDate = z.infer<typeof rowDate>;
export type RowInvestment = z.infer<typeof rowInvestment>;
export type ProjectRow = z.infer<typeof projectRow>;
export type InitiativeRow = z.infer<typeof initiativeRow>;
export type MetricRow = z.infer<typeof metricRow>;
export type EnterpriseRow = z.infer<typeof enterpriseRow>;
export type Rows = z.infer<typeof rows>;
export type Row = Rows[keyof Rows][number];
export type SearchEntry = z.infer<typeof searchEntry>;
export type SearchKind = SearchEntry['kind'];
export type Changes = z.infer<typeof changes>;
export type Moved = z.infer<typeof moved>;
export type LinkEnd = z.infer<typeof linkEnd>;
export type PlaceLink = z.infer<typeof placeLink>;
