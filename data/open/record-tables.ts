// The tables of a locality's records: one column list a kind.

import type { Records } from '../check/records';
import { type Cell, type Column, column, filled, joined, type Table, table } from '../contract/columns';
import { edtfOf, type FigureTime, timeOf } from '../model/edtf';
import { achievementKinds, eventKinds, initiativeKinds, placeKinds } from '../model/ids';
import { type RecordList, recordKinds } from '../model/kinds';
import type { Bilingual, Citation, Locality, Metric, Period, Quantity } from '../model/schema';
import { type Normalised, normalise, unitCodes } from '../model/units';
import { recordsOf } from '../model/visit';
import { inListOrder } from '../publish/localities';

/** A record with its fact id, the locality it belongs to, and the date of the report that it is of. */
export type Entry<Item> = { fact: string; locality: Locality; record: Item; reported: Period | undefined };

type Named = { name: Bilingual; aliases?: string[]; note?: Bilingual };
type Figure = Omit<Quantity, 'id' | 'name'>;
type Doubtful = Pick<Quantity, 'ambiguity' | 'conflicts'>;
type Ambiguity = NonNullable<Doubtful['ambiguity']>;

const reportsOf = (cites: readonly Citation[]) => joined([...new Set(cites.map(({ report }) => report))]);

export const identity: Column<Entry<{ cites: Citation[] }>>[] = [
  filled('fact', ({ fact }) => fact),
  filled('locality', ({ locality }) => locality.id),
  filled('report', ({ record }) => reportsOf(record.cites)),
];
export const naming: Column<Entry<Named>>[] = [
  filled('name', ({ record }) => record.name.zh),
  filled('name_en', ({ record }) => record.name.en),
  column('aliases', ({ record }) => joined(record.aliases)),
  column('note', ({ record }) => record.note?.zh),
  column('note_en', ({ record }) => record.note?.en),
];
const describing: Column<Entry<{ description?: Bilingual }>>[] = [
  column('description', ({ record }) => record.description?.zh),
  column('description_en', ({ record }) => record.description?.en),
];
const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Whether a citation's characters hold a number, in Arabic digits or, up to ten, in Chinese. */
function holds({ exact }: Citation, number: number): boolean {
  const digits = String(Math.abs(number)).replace('.', '\\.');
  const numeral = chinese[Math.abs(number)];
  return (
    new RegExp(`(?<![\\d.])${digits}(?![\\d.])`).test(exact.replaceAll(',', '')) ||
    (numeral !== undefined && (exact.includes(numeral) || (number === 2 && exact.includes('两'))))
  );
}

/** The characters of the citation that holds the figure; of the first where none holds it in digits. */
export function wordingOf({
  value,
  min,
  max,
  word,
  cites,
}: Pick<Figure, 'value' | 'min' | 'max' | 'word' | 'cites'>): string {
  const [number] = [value, min, max].filter((one) => one !== undefined);
  const found = cites.find((cite) =>
    word ? cite.exact.includes(word.zh) : number !== undefined && holds(cite, number),
  );
  return (found ?? cites[0])?.exact ?? '';
}

const codeOf = (kind: 'ucum' | 'currency') => (figure: Figure) =>
  Object.entries(unitCodes[normalise(figure).unit]).find(([key]) => key === kind)?.[1];
const open = ({ ambiguity }: { ambiguity?: Ambiguity }, language: 'zh' | 'en') =>
  joined(ambiguity?.readings.map((reading) => reading[language]));
const doubts: Column<Entry<Doubtful>>[] = [
  column('open_question', ({ record }) => record.ambiguity?.openQuestion),
  column('readings', ({ record }) => open(record, 'zh')),
  column('readings_en', ({ record }) => open(record, 'en')),
  column('conflicts', ({ record }) => joined(record.conflicts?.map((one) => one.with))),
];
const scaled =
  (key: keyof Normalised) =>
  ({ record }: Entry<Figure>): Cell =>
    normalise(record)[key];
export const figure: Column<Entry<Figure>>[] = [
  filled('measure', ({ record }) => record.measure),
  column('value', ({ record }) => record.value, 'number'),
  column('min', ({ record }) => record.min, 'number'),
  column('max', ({ record }) => record.max, 'number'),
  column('word', ({ record }) => record.word?.zh),
  column('word_en', ({ record }) => record.word?.en),
  filled('unit', ({ record }) => record.unit),
  column('counted', ({ record }) => record.counted?.zh),
  column('counted_en', ({ record }) => record.counted?.en),
  filled('wording', ({ record }) => wordingOf(record)),
  column('qualifier', ({ record }) => record.qualifier),
  filled('modality', ({ record }) => record.modality),
  filled('aggregation', ({ record }) => record.aggregation),
  filled('scope', ({ record }) => record.scope),
  column('normalised_value', scaled('value'), 'number'),
  column('normalised_min', scaled('min'), 'number'),
  column('normalised_max', scaled('max'), 'number'),
  filled('normalised_unit', scaled('unit')),
  column('ucum', ({ record }) => codeOf('ucum')(record)),
  column('currency', ({ record }) => codeOf('currency')(record)),
];
export const timing: Column<Entry<{ period?: Period }>>[] = [
  column('period', ({ record }) => record.period?.text),
  column('period_from', ({ record }) => record.period?.from),
  column('period_to', ({ record }) => record.period?.to),
  column('period_inferred', ({ record }) => record.period && record.period.inferred === true, 'boolean'),
];

/** The time of a record, or of a date. */
const dating: Column<Entry<{ period?: Period }>>[] = [
  ...timing,
  column('edtf', ({ record }) => record.period && edtfOf(record.period)),
];
const time =
  (key: keyof FigureTime) =>
  ({ record, reported }: Entry<Figure>) =>
    timeOf(record, reported)[key];
/** The time of a figure: what it refers to, or as of when it holds. */
const figureTiming: Column<Entry<Figure>>[] = [
  ...timing,
  column('reference_period', time('referencePeriod')),
  column('as_of', time('asOf')),
  filled('dating', time('dating')),
];

const named = [...identity, ...naming];
const enterprises = column<Entry<{ enterprises?: { id: string }[] }>>('enterprises', ({ record }) =>
  joined(record.enterprises?.map(({ id }) => id)),
);
const site = column<Entry<{ site?: string }>>('site', ({ record }) => record.site);
const kindOf = (kinds: readonly string[]) =>
  filled<Entry<{ kind: string }>>('kind', ({ record }) => record.kind, 'string', kinds);

const projectColumns: Column<Entry<Locality['projects'][number]>>[] = [
  ...named,
  ...describing,
  column('stage', ({ record }) => record.stage?.is),
  column('stage_conflicts', ({ record }) => joined(record.stage?.conflicts?.map(({ is }) => is))),
  column('stage_note', ({ record }) => record.stage?.note?.zh),
  filled('industries', ({ record }) => joined(record.industries)),
  enterprises,
  column('group', ({ locality, record }) => record.group && `${locality.id}.group.${record.group}`),
  site,
  ...doubts,
];
const groupColumns: Column<Entry<Locality['groups'][number]>>[] = [
  ...named,
  ...describing,
  filled('members', ({ locality, record }) => joined(record.members.map((id) => `${locality.id}.project.${id}`))),
];
const metricColumns: Column<Entry<Metric>>[] = [
  ...named,
  ...describing,
  column('headline', ({ record }) => record.headline, 'integer'),
  ...figure,
  ...figureTiming,
  ...doubts,
];
const eventColumns: Column<Entry<Locality['events'][number]>>[] = [
  ...named,
  ...describing,
  kindOf(eventKinds),
  column('to', ({ record }) => joined(record.to)),
  enterprises,
  ...dating,
  ...doubts,
];

/** The date of the report that a record or figure cites first. */
const reportedOf = ({ reports }: Records, { cites: [first] }: { cites: Citation[] }) =>
  reports.find(({ id }) => id === first?.report)?.period;

/** The records of one kind in every locality, in the order of lists. */
function entries<Key extends RecordList>(records: Records, key: Key, kind: string): Entry<Locality[Key][number]>[] {
  return inListOrder(records).flatMap((locality) => {
    const list: readonly Locality[Key][number][] = locality[key];
    return list.map((record) => ({
      fact: `${locality.id}.${kind}.${record.id}`,
      locality,
      record,
      reported: reportedOf(records, record),
    }));
  });
}

const one = (zh: string, en: string): Bilingual => ({ zh: `一行一个${zh}`, en: `one row a ${en}` });

/** The columns of each kind's table. */
const columnsOf: { readonly [Key in RecordList]: readonly Column<Entry<Locality[Key][number]>>[] } = {
  projects: projectColumns,
  groups: groupColumns,
  initiatives: [...named, ...describing, kindOf(initiativeKinds), enterprises, ...doubts],
  metrics: metricColumns,
  places: [...named, ...describing, kindOf(placeKinds), site],
  achievements: [...named, ...describing, kindOf(achievementKinds), enterprises, ...dating, ...doubts],
  events: eventColumns,
};

/** A table a kind of record. */
export function recordTables(records: Records): Table[] {
  const tableOf = <Key extends RecordList>(name: Key, kind: string, title: Bilingual): Table =>
    table({ name, title, row: one(title.zh, kind), key: ['fact'] }, columnsOf[name], entries(records, name, kind));
  return recordKinds.map(({ kind, list, title }) => tableOf(list, kind, title));
}

type Part<Item> = Entry<Item> & { owner: { fact: string; name: string } };
const owner: Column<Part<unknown>>[] = [
  filled('record', (part) => part.owner.fact),
  filled('record_name', (part) => part.owner.name),
];

/** The quantities or dates that stand inside records, each with its owner. */
function parts<Item extends { id: string; cites: Citation[] }>(
  records: Records,
  pick: (record: ReturnType<typeof recordsOf>[number]['record']) => Item[],
): Part<Item>[] {
  return inListOrder(records).flatMap((locality) =>
    recordsOf(locality).flatMap(({ kind, record }) => {
      const fact = `${locality.id}.${kind}.${record.id}`;
      return pick(record).map((part) => ({
        fact: `${fact}.${part.id}`,
        locality,
        record: part,
        reported: reportedOf(records, part),
        owner: { fact, name: record.name.zh },
      }));
    }),
  );
}

/** The figures and the dates of records; a metric is a figure itself and stands in its own table. */
export function partTables(records: Records): Table[] {
  const quantities = parts(records, (record) => ('quantities' in record ? (record.quantities ?? []) : []));
  const dates = parts(records, (record) => ('dates' in record ? (record.dates ?? []) : []));
  const modality = filled<Entry<{ modality: string }>>('modality', ({ record }) => record.modality);
  return [
    table(
      {
        name: 'quantities',
        title: { zh: '条目中的数字', en: 'Figures of records' },
        row: one('数字', 'figure'),
        key: ['fact'],
      },
      [...identity, ...owner, ...naming, ...figure, ...figureTiming, ...doubts],
      quantities,
    ),
    table(
      { name: 'dates', title: { zh: '条目中的日期', en: 'Dates of records' }, row: one('日期', 'date'), key: ['fact'] },
      [...identity, ...owner, ...naming, modality, ...dating],
      dates,
    ),
  ];
}
