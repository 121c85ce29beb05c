// The shape of every record in data/: types are inferred, unknown keys are errors (a typo must fail, not vanish).
import { z } from 'zod';
import {
  achievementKinds,
  aggregations,
  type ComparableId,
  eventKinds,
  initiativeKinds,
  levels,
  measures,
  modalities,
  openThings,
  placeKinds,
  qualifiers,
  scopes,
  stageIds,
} from './ids';

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');
export const text = z.string().min(1);
export const adcode = z.string().regex(/^\d{6}$/, 'six digits');
/** A name or a sentence in Chinese and in English. */
export const bilingual = z.strictObject({ zh: text, en: text });

/** `<locality>.<kind>.<id>[.<quantity>]`: what an address names. */
export const factId = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+){2,3}$/, 'a fact id: locality.kind.id');

/** Exact characters of a report: `start` and `end` are code points from 0, end exclusive; `exact` is at most 30 long. */
export const citation = z.strictObject({
  report: slug,
  start: z.int().min(0),
  end: z.int().min(1),
  exact: z
    .string()
    .min(1)
    .refine((exact) => [...exact].length <= 30, 'at most 30 characters: cite the figure, not the sentence')
    .meta({ maxLength: 30 }),
});

const isoMonth = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date as 2023, 2023-05 or 2023-05-17');

/** What the text says of the time, and the dates it resolves to; `inferred` where the year is not printed. */
export const period = z.strictObject({
  text,
  /** What that is in English, where no date says it. */
  en: text.optional(),
  from: isoMonth.optional(),
  to: isoMonth.optional(),
  inferred: z.boolean().optional(),
});

const citesOf = <C extends z.ZodType>(citation: C) =>
  z.array(citation).min(1, 'a record without a citation does not exist');

type Bounds = {
  value?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
  word?: Bilingual | undefined;
};
const isOneOf = ({ value, min, max, word }: Bounds) =>
  [value !== undefined, min !== undefined || max !== undefined, word !== undefined].filter(Boolean).length === 1;
const oneOf = 'give either value, or min and/or max, or the word that stands for a number';

const counted = bilingual.extend({ one: text.optional() });

/** What a passage leaves open, and each way to read it with what speaks for it. */
const ambiguityWith = <C extends z.ZodType>(citation: C) =>
  z.strictObject({
    openQuestion: z.enum(openThings),
    readings: z.array(bilingual.extend({ cites: citesOf(citation) })).min(2, 'give every way to read it'),
  });

/** What speaks against a figure or record, or leaves it open. */
const doubtsWith = <C extends z.ZodType>(citation: C) => ({
  ambiguity: ambiguityWith(citation).optional(),
  /** Facts of the same report that say otherwise; each names the other. */
  conflicts: z
    .array(z.strictObject({ with: factId, note: bilingual }))
    .min(1)
    .optional(),
});

/** The figures of records around a citation: as authored, as published, or on the way from the one to the other. */
export function figuresWith<C extends z.ZodType>(citation: C) {
  const fields = {
    measure: z.enum(measures),
    value: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    /** What the report says instead of a number: 若干. */
    word: bilingual.optional(),
    unit: text,
    /** What a count counts: in Chinese, in English several of it and, where the figure is 1, `one`. */
    counted: counted.optional(),
    qualifier: z.enum(qualifiers).optional(),
    modality: z.enum(modalities),
    aggregation: z.enum(aggregations),
    scope: z.enum(scopes),
    period: period.optional(),
    ...doubtsWith(citation),
    note: bilingual.optional(),
    cites: citesOf(citation),
  };
  return {
    /** A number is never bare: unit as written, how it is said and how it is counted, scope, period and citations travel with it. */
    quantity: z.strictObject({ id: slug, name: bilingual, ...fields }).refine(isOneOf, oneOf),
    /** A figure about a locality, not about one project; `headline` 1–3 puts it at the top of the panel. */
    metric: z
      .strictObject({
        id: slug,
        name: bilingual,
        aliases: z.array(text).optional(),
        description: bilingual.optional(),
        headline: z.int().min(1).max(3).optional(),
        ...fields,
      })
      .refine(isOneOf, oneOf),
  };
}

/** The records of a locality around a citation and its figures. */
export function recordsWith<C extends z.ZodType, Q extends z.ZodType, M extends z.ZodType>(
  citation: C,
  { quantity, metric }: { quantity: Q; metric: M },
) {
  const cites = citesOf(citation);
  const dated = z.strictObject({ id: slug, name: bilingual, period, modality: z.enum(modalities), cites });
  const record = {
    id: slug,
    name: bilingual,
    aliases: z.array(text).optional(),
    description: bilingual.optional(),
    note: bilingual.optional(),
    ...doubtsWith(citation),
    quantities: z.array(quantity).optional(),
    dates: z.array(dated).optional(),
    cites,
  };
  const stageEntry = z.strictObject({ is: z.enum(stageIds), note: bilingual.optional(), cites });
  const roles = z.array(z.strictObject({ id: slug, role: bilingual.optional(), cites: cites.optional() })).optional();
  const kinds = {
    /** Something built, extended, moved, revived or planned. The first industry gives the symbol. */
    project: z.strictObject({
      ...record,
      industries: z.array(slug).min(1),
      /** The stage the report gives; `conflicts` keeps what another passage of the same report says. */
      stage: stageEntry.extend({ conflicts: z.array(stageEntry).optional() }).nullable(),
      group: slug.optional(),
      enterprises: roles,
      site: z.string().optional(),
    }),
    /** Projects that the report lists behind one figure; the figure is nobody's own. */
    group: z.strictObject({ ...record, members: z.array(slug).min(1) }),
    /** A named policy, mechanism, campaign, service or plan. */
    initiative: z.strictObject({ ...record, kind: z.enum(initiativeKinds), enterprises: roles }),
    metric,
    place: z.strictObject({ ...record, kind: z.enum(placeKinds), site: z.string().optional() }),
    achievement: z.strictObject({
      ...record,
      kind: z.enum(achievementKinds),
      enterprises: roles,
      period: period.optional(),
    }),
    event: z.strictObject({
      ...record,
      kind: z.enum(eventKinds),
      enterprises: roles,
      period: period.optional(),
      to: z.array(text).optional(),
    }),
    /** How an enterprise acts in this locality. */
    presence: z.strictObject({ id: slug, role: bilingual, site: z.string().optional(), cites }),
  };
  const lists = {
    projects: z.array(kinds.project),
    groups: z.array(kinds.group),
    initiatives: z.array(kinds.initiative),
    metrics: z.array(metric),
    places: z.array(kinds.place),
    achievements: z.array(kinds.achievement),
    events: z.array(kinds.event),
    enterprises: z.array(kinds.presence),
  };
  return { kinds, lists };
}

const figures = figuresWith(citation);
const { kinds, lists } = recordsWith(citation, figures);

/** A figure or name of a new report that a person has not gone through yet. */
const proposal = citation.extend({ kind: z.enum(['figure', 'enterprise', 'park', 'project']) });

export const locality = z.strictObject({
  id: slug,
  name: bilingual,
  /** What a marker shows where the full name is long; a name that the report uses or shortens plainly. */
  short: bilingual.optional(),
  level: z.enum(levels),
  adcode: adcode.optional(),
  /** Another locality's id, or the adcode of a prefecture that has no report. */
  parent: z.union([slug, adcode]),
  report: slug,
  site: text,
  summary: bilingual.optional(),
  cites: z.array(citation).optional(),
  /** What new-report proposes; a locality that still has it is not published. */
  draft: z.strictObject({ proposals: z.array(proposal) }).optional(),
  projects: lists.projects.default([]),
  groups: lists.groups.default([]),
  initiatives: lists.initiatives.default([]),
  metrics: lists.metrics.default([]),
  places: lists.places.default([]),
  achievements: lists.achievements.default([]),
  events: lists.events.default([]),
  enterprises: lists.enterprises.default([]),
});

/** One entity however many names it has; `inferred` aliases are ours, not the report's. */
export const enterprise = z.strictObject({
  id: slug,
  name: bilingual,
  aliases: z.array(text).optional(),
  inferredAliases: z.array(text).optional(),
  group: slug.optional(),
  note: bilingual.optional(),
});

/** GB/T 4754 divisions: a section letter and two digits; hue: the map's colour; symbol: a Maki or Temaki icon. */
export const industry = z.strictObject({
  id: slug,
  name: bilingual,
  divisions: z.array(z.string().regex(/^[A-T]\d{2}$/)).min(1),
  hue: z.string().regex(/^#[0-9a-f]{6}$/),
  symbol: z.string().regex(/^(maki|temaki):[a-z0-9_-]+$/),
});

const alike = z.array(factId).min(2);
/** The metrics of one meaning, by that meaning. */
export const comparable = z.strictObject({
  'above-scale': alike,
  'output-value': alike,
  online: alike,
  'signed-projects': alike,
  'zone-enterprises': alike,
} satisfies Record<ComparableId, z.ZodType>);

/** A figure or phrase of a report that the atlas does not hold, and why. */
export const leftOut = citation.extend({ reason: text });

/** The stated pattern of quantities in Chinese numerals, and what only looks like one. */
export const numerals = z.strictObject({
  measures: z.array(text).min(1),
  stops: z.array(z.strictObject({ text, reason: text })),
});

const span = { start: z.int().min(0), end: z.int().min(1) };
const paragraph = z.strictObject({ ...span, kind: z.enum(['text', 'caption', 'broken', 'credit']) });
const section = z.strictObject({ title: z.array(z.string().max(30)), ...span, paragraphs: z.array(paragraph) });

/** A report: its outline with code-point offsets; no sentence of it is kept. */
export const report = z.strictObject({
  id: slug,
  draft: z.literal(true).optional(),
  file: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  length: z.int().min(1),
  paper: bilingual.nullable(),
  period,
  articles: z
    .array(
      z.strictObject({
        title: z.array(z.string().max(30)).min(1),
        byline: z.string().max(30),
        authors: z.array(text).min(1),
        ...span,
        sections: z.array(section).min(1),
      }),
    )
    .min(1),
});

/** A version of the data. */
const version = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version as 2.0.0'),
  created: z.iso.date(),
});
/** The version that the records are, the one before it, whose facts released.jsonl holds, and where facts have moved since. */
export const release = version.extend({
  before: version,
  moved: z.array(z.strictObject({ from: factId, to: factId })),
});

export type Bilingual = z.infer<typeof bilingual>;
export type Citation = z.infer<typeof citation>;
export type Period = z.infer<typeof period>;
export type Quantity = z.infer<typeof figures.quantity>;
export type Metric = z.infer<typeof figures.metric>;
export type Project = z.infer<typeof kinds.project>;
export type EventRecord = z.infer<typeof kinds.event>;
export type Presence = z.infer<typeof kinds.presence>;
export type Locality = z.infer<typeof locality>;
export type Enterprise = z.infer<typeof enterprise>;
export type Industry = z.infer<typeof industry>;
export type Numerals = z.infer<typeof numerals>;
export type LeftOut = z.infer<typeof leftOut>;
export type Comparable = z.infer<typeof comparable>;
export type Report = z.infer<typeof report>;
export type Release = z.infer<typeof release>;
