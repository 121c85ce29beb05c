// The published tables: one list of columns a kind, from which CSV, dictionary and data package are all made.

import type { Records } from './records';
import type { Bilingual, Citation, Locality, Period } from './schema';
import { normalise } from './units';
import { recordsOf } from './walk';

export type Cell = string | number | null | undefined;
export type Row = Record<string, Cell>;
export type Column = { name: string; type: 'string' | 'number' | 'integer'; zh: string; en: string; unit?: string };
export type Table = { name: string; title: Bilingual; columns: Column[]; rows: Row[] };

const text = (name: string, zh: string, en: string): Column => ({ name, type: 'string', zh, en });
const number = (name: string, zh: string, en: string, unit?: string): Column => ({
  name,
  type: 'number',
  zh,
  en,
  ...(unit && { unit }),
});
const integer = (name: string, zh: string, en: string): Column => ({ name, type: 'integer', zh, en });

const identity = [
  text('fact', '条目号,即地址 #fact= 的值', 'fact id, the value of #fact= in the address'),
  text('locality', '所属地区的 id', 'id of its locality'),
  text('report', '所据报道的 id', 'id of its report'),
];
const naming = [
  text('name', '中文名', 'name in Chinese'),
  text('name_en', '英文名', 'name in English'),
  text('aliases', '报道中的其他名称,以 | 分隔', 'other names in the report, separated by |'),
  text('description', '说明', 'description in Chinese'),
  text('description_en', '英文说明', 'description in English'),
  text('note', '附注', 'note in Chinese'),
  text('note_en', '英文附注', 'note in English'),
];
const figure = [
  text('measure', '量的种类', 'what is measured'),
  number('value', '数值,按原文单位', 'value in the written unit'),
  number('min', '下限', 'lower bound'),
  number('max', '上限', 'upper bound'),
  text('unit', '原文单位', 'unit as written'),
  text('qualifier', '余、近、约、以上等', 'over, nearly, about, at-least, …'),
  text('fact_kind', '已实现、计划、预计、目标、能力等', 'achieved, planned, forecast, target, capacity, …'),
  text('scope', '谁的数字', 'whose figure it is'),
  number('normalised_value', '换算值', 'value in the normalised unit'),
  number('normalised_min', '换算下限', 'lower bound in the normalised unit'),
  number('normalised_max', '换算上限', 'upper bound in the normalised unit'),
  text('normalised_unit', '换算单位(CNY、MW、m²、km²、t、%…)', 'normalised unit (CNY, MW, m², km², t, % …)'),
];
const timing = [
  text('period', '时间原文', 'time as the text says it'),
  text('period_from', '起(ISO 8601)', 'from (ISO 8601)'),
  text('period_to', '止(ISO 8601)', 'to (ISO 8601)'),
  text('period_inferred', '时间为推定则为 true', 'true where the year is inferred'),
];

const periodCells = (period: Period | undefined): Row => ({
  period: period?.text,
  period_from: period?.from,
  period_to: period?.to,
  period_inferred: period?.inferred ? 'true' : undefined,
});

type Named = { name: Bilingual; aliases?: string[]; description?: Bilingual; note?: Bilingual };
const nameCells = ({ name, aliases, description, note }: Named): Row => ({
  name: name.zh,
  name_en: name.en,
  aliases: aliases?.join('|'),
  description: description?.zh,
  description_en: description?.en,
  note: note?.zh,
  note_en: note?.en,
});

type Figure = Locality['metrics'][number];
function figureCells(quantity: Omit<Figure, 'id' | 'name' | 'headline' | 'aliases' | 'description'>): Row {
  const normalised = normalise(quantity);
  return {
    measure: quantity.measure,
    value: quantity.value,
    min: quantity.min,
    max: quantity.max,
    unit: quantity.unit,
    qualifier: quantity.qualifier,
    fact_kind: quantity.factKind,
    scope: quantity.scope,
    normalised_value: normalised.value,
    normalised_min: normalised.min,
    normalised_max: normalised.max,
    normalised_unit: normalised.unit,
  };
}

type Kind = ReturnType<typeof recordsOf>[number];
const reportOf = (cites: readonly Citation[]) => [...new Set(cites.map(({ report }) => report))].join('|');

function recordTable(
  records: Records,
  kind: Kind['kind'],
  name: string,
  title: Bilingual,
  extra: readonly Column[],
  cells: (record: Kind['record']) => Row,
): Table {
  const rows = records.localities.flatMap((locality) =>
    recordsOf(locality)
      .filter((one) => one.kind === kind)
      .map(({ record }) => ({
        fact: `${locality.id}.${kind}.${record.id}`,
        locality: locality.id,
        report: reportOf(record.cites),
        ...nameCells(record),
        ...cells(record),
      })),
  );
  return { name, title, columns: [...identity, ...naming, ...extra], rows };
}

const joined = (values: readonly string[] | undefined) => values?.join('|');

function quantityTable({ localities }: Records): Table {
  const rows = localities.flatMap((locality) =>
    recordsOf(locality).flatMap(({ kind, record }) =>
      ('quantities' in record ? (record.quantities ?? []) : []).map((quantity) => ({
        fact: `${locality.id}.${kind}.${record.id}.${quantity.id}`,
        locality: locality.id,
        report: reportOf(quantity.cites),
        record: `${locality.id}.${kind}.${record.id}`,
        record_name: record.name.zh,
        ...nameCells(quantity),
        ...figureCells(quantity),
        ...periodCells(quantity.period),
      })),
    ),
  );
  const owner = [
    text('record', '所属条目号', 'fact id of its record'),
    text('record_name', '所属条目', 'name of its record'),
  ];
  const title = { zh: '项目、举措等条目中的数字', en: 'Figures of projects, initiatives and other records' };
  return { name: 'quantities', title, columns: [...identity, ...owner, ...naming, ...figure, ...timing], rows };
}

function enterpriseTable({ localities, enterprises }: Records): Table {
  const byId = new Map(enterprises.map((one) => [one.id, one]));
  const rows = localities.flatMap((locality) =>
    locality.enterprises.flatMap(({ id, role, cites }) => {
      const entry = byId.get(id);
      if (!entry) return [];
      return [
        {
          fact: `${locality.id}.enterprise.${id}`,
          locality: locality.id,
          report: reportOf(cites),
          ...nameCells(entry),
          enterprise: id,
          inferred_aliases: joined(entry.inferredAliases),
          group: entry.group,
          role: role.zh,
          role_en: role.en,
        },
      ];
    }),
  );
  const extra = [
    text('enterprise', '企业 id', 'id of the enterprise'),
    text('inferred_aliases', '推定的同一名称,以 | 分隔', 'names taken as the same, separated by |'),
    text('group', '所属集团的企业 id', 'id of its group'),
    text('role', '在此地的角色', 'role in this locality, in Chinese'),
    text('role_en', '在此地的角色(英文)', 'role in this locality'),
  ];
  return {
    name: 'enterprises',
    title: { zh: '企业', en: 'Enterprises' },
    columns: [...identity, ...naming, ...extra],
    rows,
  };
}

function localityTable({ localities }: Records): Table {
  const rows = localities.map(({ id, name, short, level, adcode, parent, report, summary }) => ({
    locality: id,
    name: name.zh,
    name_en: name.en,
    short: short?.zh,
    level,
    adcode,
    parent,
    report,
    summary: summary?.zh,
    summary_en: summary?.en,
  }));
  const columns = [
    text('locality', '地区 id', 'id of the locality'),
    text('name', '中文名', 'name in Chinese'),
    text('name_en', '英文名', 'name in English'),
    text('short', '简称', 'short name'),
    text('level', '层级:city、district、county、park', 'level: city, district, county or park'),
    text('adcode', '行政区划代码', 'administrative division code'),
    text('parent', '上级地区 id 或区划代码', 'id or code of what it lies in'),
    text('report', '所据报道的 id', 'id of its report'),
    text('summary', '简介', 'summary in Chinese'),
    text('summary_en', '英文简介', 'summary in English'),
  ];
  return { name: 'localities', title: { zh: '地区', en: 'Localities' }, columns, rows };
}

/** Every table; a row is a record or one quantity of it, and no row is a sum. */
export function tablesOf(records: Records): Table[] {
  const kind = text('kind', '类别', 'kind');
  return [
    localityTable(records),
    recordTable(
      records,
      'project',
      'projects',
      { zh: '项目', en: 'Projects' },
      [
        text('stage', '阶段;空为报道未提及', 'stage; empty where the report gives none'),
        text('stage_conflicts', '同一报道另处所说的阶段', 'stage that the report gives elsewhere'),
        text(
          'industries',
          '产业 id,以 | 分隔,第一个决定符号',
          'industry ids separated by |; the first gives the symbol',
        ),
        text('enterprises', '企业 id,以 | 分隔', 'enterprise ids separated by |'),
        text('group', '同列一个数字的项目组', 'group of projects behind one figure'),
        text('site', '地名表 id', 'id in the gazetteer'),
      ],
      (record) =>
        'industries' in record
          ? {
              stage: record.stage?.is,
              stage_conflicts: joined(record.stage?.conflicts?.map(({ is }) => is)),
              industries: joined(record.industries),
              enterprises: joined(record.enterprises?.map(({ id }) => id)),
              group: record.group,
              site: record.site,
            }
          : {},
    ),
    recordTable(records, 'initiative', 'initiatives', { zh: '举措', en: 'Initiatives' }, [kind], (record) => ({
      kind: 'kind' in record ? record.kind : undefined,
    })),
    recordTable(
      records,
      'metric',
      'metrics',
      { zh: '指标', en: 'Metrics' },
      [integer('headline', '面板首要数字的次序', 'rank among the panel’s headline figures'), ...figure, ...timing],
      (record) =>
        'measure' in record ? { headline: record.headline, ...figureCells(record), ...periodCells(record.period) } : {},
    ),
    recordTable(
      records,
      'place',
      'places',
      { zh: '地点', en: 'Places' },
      [kind, text('site', '地名表 id', 'id in the gazetteer')],
      (record) => ({
        kind: 'kind' in record ? record.kind : undefined,
        site: 'site' in record ? record.site : undefined,
      }),
    ),
    recordTable(
      records,
      'achievement',
      'achievements',
      { zh: '成果', en: 'Achievements' },
      [kind, ...timing],
      (record) => ({
        kind: 'kind' in record ? record.kind : undefined,
        ...('period' in record ? periodCells(record.period) : {}),
      }),
    ),
    recordTable(
      records,
      'event',
      'events',
      { zh: '活动', en: 'Events' },
      [kind, text('to', '前往之地,以 | 分隔', 'where to, separated by |'), ...timing],
      (record) => ({
        kind: 'kind' in record ? record.kind : undefined,
        to: 'to' in record ? joined(record.to) : undefined,
        ...('period' in record ? periodCells(record.period) : {}),
      }),
    ),
    enterpriseTable(records),
    quantityTable(records),
  ];
}
