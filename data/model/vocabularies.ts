// What the words of the closed vocabularies mean: the dictionary lists them, and no id goes without a meaning.
import type { datings } from './edtf';
import type { Aggregation, Level, Measure, Modality, OpenThing, Qualifier, Scope, StageId } from './ids';
import type { Bilingual } from './schema';
import type { NormalisedUnit } from './units';

const stage = {
  planned: { zh: '谋划中', en: 'being planned' },
  signed: { zh: '已签约', en: 'a contract is signed' },
  launched: { zh: '已启动，报道没有说开工', en: 'launched; that work has begun is not said' },
  started: { zh: '已开工', en: 'work has begun' },
  building: { zh: '在建', en: 'under construction' },
  trial: { zh: '试产', en: 'trial production' },
  operating: { zh: '投产或并网', en: 'in operation or on the grid' },
  'at-capacity': { zh: '达产', en: 'at its planned capacity' },
  stalled: { zh: '停滞', en: 'stalled' },
  reviving: { zh: '盘活中', en: 'being revived' },
  completed: { zh: '公共工程建成投用', en: 'public works completed and in use' },
  accrediting: { zh: '评审认定中', en: 'under review for a rating' },
} satisfies Record<StageId, Bilingual>;

const modality = {
  stated: { zh: '报道说已是如此', en: 'stated as so' },
  planned: { zh: '计划', en: 'planned' },
  target: { zh: '目标,力争', en: 'aimed at' },
  forecast: { zh: '预计', en: 'expected' },
  potential: { zh: '可以达到,如建成后、达产后', en: 'possible, as once it is built or at full capacity' },
  unsaid: { zh: '没有说是计划还是已经如此', en: 'whether it is so yet or planned is not said' },
} satisfies Record<Modality, Bilingual>;

const aggregation = {
  stock: { zh: '某一时点的数', en: 'so many at a time' },
  flow: { zh: '一段时间内的数', en: 'so many within a period' },
  cumulative: { zh: '开始以来累计的数', en: 'so many since the beginning' },
  'whole-project': { zh: '整个项目从头到尾的数', en: 'of the whole project, from beginning to end' },
  change: { zh: '与基数相比的增减', en: 'more or less than a base' },
  share: { zh: '占比', en: 'a share of a whole' },
  rank: { zh: '位次', en: 'a place in an order' },
  rating: { zh: '等级代码', en: 'a code of a rating' },
} satisfies Record<Aggregation, Bilingual>;

const scope = {
  own: { zh: '条目或所在地区自身的', en: 'the record’s or the locality’s own' },
  group: { zh: '几个项目合在一起的', en: 'of several projects together' },
  ambiguous: { zh: '原文没有说清是谁的', en: 'the report’s grammar does not say whose' },
  enterprise: { zh: '企业的', en: 'of the enterprise' },
  others: { zh: '其他企业的', en: 'of other enterprises' },
  city: { zh: '全市的', en: 'of the whole city' },
  province: { zh: '全省的', en: 'of the whole province' },
  nation: { zh: '全国的', en: 'of the whole country' },
  surroundings: { zh: '周边的', en: 'of the surroundings' },
} satisfies Record<Scope, Bilingual>;

const dating = {
  printed: { zh: '报道印出的时间', en: 'printed in the report' },
  inferred: { zh: '由我们推定的时间', en: 'inferred from the report' },
  report: { zh: '没有印出时间,取报道自身的日期', en: 'none is printed: the report’s own date' },
} satisfies Record<(typeof datings)[number], Bilingual>;

const open_question = {
  owner: { zh: '是谁的', en: 'whose it is' },
  base: { zh: '与什么相比', en: 'compared with what' },
  period: { zh: '何时的', en: 'of what time' },
  referent: { zh: '所指为何', en: 'of what' },
} satisfies Record<OpenThing, Bilingual>;

const qualifier = {
  over: { zh: '余、多、超过', en: 'more than' },
  nearly: { zh: '近', en: 'nearly' },
  about: { zh: '约', en: 'about' },
  'at-least': { zh: '以上', en: 'at least' },
  'at-most': { zh: '以下', en: 'at most' },
  some: { zh: '几、数', en: 'some' },
} satisfies Record<Qualifier, Bilingual>;

const measure = {
  investment: { zh: '投资', en: 'investment' },
  'output-value': { zh: '产值', en: 'output value' },
  sales: { zh: '销售收入', en: 'sales' },
  profit: { zh: '利润', en: 'profit' },
  'profit-and-tax': { zh: '利税', en: 'profit and tax together' },
  tax: { zh: '税收', en: 'tax' },
  money: { zh: '其他金额', en: 'other sums of money' },
  power: { zh: '功率、装机', en: 'power' },
  capacity: { zh: '生产或处理能力', en: 'capacity to make or treat' },
  production: { zh: '产量', en: 'production' },
  area: { zh: '面积', en: 'area' },
  length: { zh: '长度', en: 'length' },
  mass: { zh: '质量', en: 'mass' },
  count: { zh: '个数', en: 'count' },
  people: { zh: '人数', en: 'people' },
  share: { zh: '占比', en: 'share' },
  growth: { zh: '增减，降为负', en: 'growth, negative where it is a fall' },
  time: { zh: '时长', en: 'time taken' },
  rank: { zh: '名次', en: 'rank' },
  rating: { zh: '等级', en: 'rating' },
} satisfies Record<Measure, Bilingual>;

const level = {
  city: { zh: '地级市', en: 'prefecture-level city' },
  district: { zh: '市辖区', en: 'district' },
  county: { zh: '县', en: 'county' },
  park: { zh: '园区、开发区', en: 'park or zone' },
} satisfies Record<Level, Bilingual>;

const normalised_unit = {
  CNY: { zh: '元(人民币)', en: 'yuan' },
  MW: { zh: '兆瓦', en: 'megawatt' },
  'm²': { zh: '平方米', en: 'square metre' },
  'km²': { zh: '平方公里', en: 'square kilometre' },
  km: { zh: '公里', en: 'kilometre' },
  t: { zh: '吨', en: 'tonne' },
  't/day': { zh: '吨/日', en: 'tonne a day' },
  't/h': { zh: '吨/小时', en: 'tonne an hour' },
  kV: { zh: '千伏', en: 'kilovolt' },
  mm: { zh: '毫米', en: 'millimetre' },
  min: { zh: '分钟', en: 'minute' },
  h: { zh: '小时', en: 'hour' },
  month: { zh: '月', en: 'month' },
  year: { zh: '年', en: 'year' },
  '%': { zh: '百分之', en: 'per cent' },
  count: { zh: '原文单位所指之物的个数', en: 'a count of what the written unit names' },
} satisfies Record<NormalisedUnit, Bilingual>;

/** Keyed by the field that takes its values from the list. */
export const vocabularies: Record<string, Record<string, Bilingual>> = {
  stage,
  modality,
  aggregation,
  scope,
  dating,
  open_question,
  qualifier,
  measure,
  level,
  normalised_unit,
};
