// The kinds of record, a row each: lists, tabs, tables, CSV, facts, the dictionary and addresses read them here.

type Kind = {
  kind: string;
  /** Its key in a locality's file, and the name of its CSV. */
  list: string;
  /** The tab of the panel that lists it, and that tab's place. */
  tab: string;
  order: number;
  /** The tab is there even when it is empty: that a report names none is an answer. */
  isConstant?: true;
  /** It has a table of its own on the table's page. */
  isTabled?: true;
  title: { zh: string; en: string };
};

/** What a locality records, in the order of its file. */
export const recordKinds = [
  {
    kind: 'project',
    list: 'projects',
    tab: 'projects',
    order: 1,
    isConstant: true,
    isTabled: true,
    title: { zh: '项目', en: 'Projects' },
  },
  { kind: 'group', list: 'groups', tab: 'projects', order: 1, title: { zh: '项目组', en: 'Groups of projects' } },
  {
    kind: 'initiative',
    list: 'initiatives',
    tab: 'initiatives',
    order: 2,
    isConstant: true,
    isTabled: true,
    title: { zh: '举措', en: 'Initiatives' },
  },
  {
    kind: 'metric',
    list: 'metrics',
    tab: 'metrics',
    order: 4,
    isTabled: true,
    title: { zh: '指标', en: 'Metrics' },
  },
  { kind: 'place', list: 'places', tab: 'places', order: 6, title: { zh: '地点', en: 'Places' } },
  {
    kind: 'achievement',
    list: 'achievements',
    tab: 'achievements',
    order: 5,
    title: { zh: '成果', en: 'Achievements' },
  },
  { kind: 'event', list: 'events', tab: 'events', order: 7, title: { zh: '活动', en: 'Events' } },
] as const satisfies readonly Kind[];

/** Those, and what it says of an enterprise that the register holds. */
export const kinds = [
  ...recordKinds,
  {
    kind: 'enterprise',
    list: 'enterprises',
    tab: 'enterprises',
    order: 3,
    isConstant: true,
    isTabled: true,
    title: { zh: '企业', en: 'Enterprises' },
  },
] as const satisfies readonly Kind[];

/** A list of records in a locality's file. */
export type RecordList = (typeof recordKinds)[number]['list'];
/** A tab of the panel. */
export type ListKey = (typeof kinds)[number]['tab'];

/** The kinds that have a tab of their own, in the order of a locality's file. */
export const ownKinds = kinds.filter(({ list, tab }) => list === tab);

/** The kinds that have a table, in its order. */
export const tableKinds = kinds.filter((one) => 'isTabled' in one).map(({ list }) => list);
export type TableKind = (typeof tableKinds)[number];
