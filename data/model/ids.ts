// The closed vocabularies of the records: each list is the order in which the screen shows it.

/** Industrial ladder from idea to full capacity, then the states beside it (facts.md, "Citations"). */
export const stageIds = [
  'planned', // 谋划
  'signed', // 签约
  'launched', // 启动
  'started', // 开工
  'building', // 在建
  'trial', // 试产
  'operating', // 投产 / 并网
  'at-capacity', // 达产
  'stalled', // 停滞
  'reviving', // 盘活
  'completed', // 建成投用: public works
  'accrediting', // 评审认定: ratings
] as const;
export type StageId = (typeof stageIds)[number];

export const levels = ['city', 'district', 'county', 'park'] as const;
export type Level = (typeof levels)[number];

/** How the report says it: plan and achievement never look alike. `unsaid`: its words leave open whether it is so yet. */
export const modalities = ['stated', 'planned', 'target', 'forecast', 'potential', 'unsaid'] as const;
export type Modality = (typeof modalities)[number];

/** How it is counted, whatever it is that is measured. */
export const aggregations = [
  'stock', // 存量: so many at a time
  'flow', // 流量: so many within a period
  'cumulative', // 累计: so many since the beginning
  'whole-project', // 全项目: of all of it, from beginning to end
  'change', // 增减: more or less than a base
  'share', // 占比
  'rank', // 位次
  'rating', // 等级
] as const;
export type Aggregation = (typeof aggregations)[number];
/** What a project is to cost; what has been spent so far is no size of a project. */
export const sizes: readonly Aggregation[] = ['whole-project', 'change'];

/** Whose figure it is; `ambiguous`: the report's grammar does not say. */
export const scopes = [
  'own',
  'group',
  'ambiguous',
  'enterprise',
  'others',
  'city',
  'province',
  'nation',
  'surroundings',
] as const;
export type Scope = (typeof scopes)[number];

/** What a passage may leave open: whose it is, compared with what, when, or of what. */
export const openThings = ['owner', 'base', 'period', 'referent'] as const;
export type OpenThing = (typeof openThings)[number];

export const qualifiers = ['over', 'nearly', 'about', 'at-least', 'at-most', 'some'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** What is measured; only `investment` feeds the investment filter and never without its scope. */
export const measures = [
  'investment',
  'output-value',
  'sales',
  'profit',
  'profit-and-tax',
  'tax',
  'money',
  'power',
  'capacity',
  'production',
  'area',
  'length',
  'mass',
  'count',
  'people',
  'share',
  'growth',
  'time',
  'rank',
  'rating',
] as const;
export type Measure = (typeof measures)[number];

/** Metrics that several reports give in the same sense (data/measures.yaml). */
export const comparableIds = ['above-scale', 'output-value', 'online', 'signed-projects', 'zone-enterprises'] as const;
export type ComparableId = (typeof comparableIds)[number];

export const initiativeKinds = ['plan', 'policy', 'mechanism', 'service', 'campaign', 'platform', 'brand'] as const;
export type InitiativeKind = (typeof initiativeKinds)[number];

export const placeKinds = [
  'park',
  'factory',
  'square',
  'scenic-area',
  'street',
  'market',
  'housing',
  'station',
  'river',
  'mine',
  'hospital',
  'school',
  'office',
  'town',
  'sub-district',
  'road',
  'region',
] as const;

export const achievementKinds = ['first', 'award', 'contract', 'ranking', 'product', 'result'] as const;

export const eventKinds = [
  'promotion-trip',
  'reception',
  'conference',
  'signing',
  'visit',
  'opening',
  'other',
] as const;
