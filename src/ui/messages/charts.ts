// Messages of the charts: Chinese, English.
import type { Messages } from './messages';

export const charts = {
  loading: ['正在载入图表…', 'Loading charts …'],
  nothing: ['这里没有可画的项目、举措或活动。', 'There is no project, initiative or event here to draw.'],
  asTable: ['数据表', 'As a table'],
  comma: ['、', ', '],
  stop: [';', '; '],
  total: ['合计', 'Total'],
  industries: ['项目：产业与阶段', 'Projects by industry and stage'],
  industriesNote: [
    '每个项目只数一次，计入它的第一个未关闭的产业。点一行只看该产业，点图例只看该阶段。',
    'Each project counts once, under its first industry that is on. Press a row to see that industry only, or the legend for a stage.',
  ],
  industriesLabel: ['条形图：各产业的项目数。{{list}}。', 'Bar chart: projects by industry. {{list}}.'],
  byStage: ['按阶段筛选', 'Filter by stage'],
  sums: ['投资：照报道列出', 'Investment as reported'],
  sumsNote: [
    '每一点是报道的一个数字，横轴为对数；不作加总。多项合计与归属不明的数字不算作任何一个项目的投资。点一行看出处。',
    'Each dot is one reported figure (CNY, logarithmic axis); nothing is added up. Sums of several projects, or unclear whose, are no project’s own. Press a row for its source.',
  ],
  sumsLabel: ['散点图：报道的各笔投资。{{list}}。', 'Dot plot: investments as reported. {{list}}.'],
  andOthers: ['{{name}}等', '{{name}} and others'],
  own: ['项目自身', 'project’s own'],
  ahead: ['计划、预计、目标', 'planned, forecast or target'],
  shared: ['多项合计或归属不明', 'of several, or unclear whose'],
  figure: ['金额', 'Sum'],
  nature: ['性质', 'Nature'],
  whose: ['归属', 'Whose'],
  openFact: ['查看：{{name}}', 'Open: {{name}}'],
  times: ['时间线', 'Timeline'],
  timesNote: [
    '依报道所说的时间排列；年份没有印出的按报道推定。点一行看详情。',
    'In the order the reports give; years that are not printed are inferred. Press a row for its details.',
  ],
  timesUndated: [
    '依报道所说的时间排列；年份没有印出的按报道推定。另有 {{undated}} 条时间无法定位，只列在数据表里。',
    'In the order the reports give; years that are not printed are inferred. Another {{undated}} cannot be placed in time and stand only in the table.',
  ],
  timesLabel: ['时间线：{{list}}。', 'Timeline: {{list}}.'],
  inferred: ['时间推定', 'date inferred'],
  when: ['时间', 'When'],
  what: ['内容', 'What'],
} as const satisfies Messages;
