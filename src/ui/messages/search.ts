// Messages of the search box: Chinese, English.
export const search = {
  label: [
    '搜索地区、企业、项目、举措、地点和数字',
    'Search localities, enterprises, projects, initiatives, places and figures',
  ],
  placeholder: ['地名、项目、企业、数字、拼音首字母…', 'Places, projects, firms, figures…'],
  clear: ['清除搜索', 'Clear the search'],
  results: ['搜索结果', 'Search results'],
  loading: ['正在载入名录…', 'Loading the names…'],
  failed: ['没能载入名录，暂时无法搜索。', 'The names could not be loaded, so there is nothing to search yet.'],
  none: ['没有找到「{{query}}」。', 'Nothing found for “{{query}}”.'],
  hint: [
    '可以输入汉字、全拼、拼音首字母、英文词、行政区划代码或数字，例如 富拉尔基、fulaerji、flej、Fulaerji、230206、7.5亿。',
    'Chinese, full pinyin, pinyin initials, English words, division codes and figures all work: 富拉尔基, fulaerji, flej, Fulaerji, 230206, 750 million.',
  ],
  more: ['另有 {{count}} 条未列出，多输几个字可缩小范围。', '{{count}} more not listed; type more to narrow it down.'],
  unreported: ['没有报道 · 最近：{{name}}', 'no report · nearest with one: {{name}}'],
  flown: [
    '没有关于{{city}}的报道。离它最近、有报道的是{{name}}。',
    'No report is about {{city}}. The nearest place with one is {{name}}.',
  ],
  openNearest: ['打开{{name}}', 'Open {{name}}'],
  found: ['找到 {{count}} 条', '{{count}} found'],
  kind: {
    locality: ['地区', 'Localities'],
    enterprise: ['企业', 'Enterprises'],
    project: ['项目', 'Projects'],
    initiative: ['举措', 'Initiatives'],
    figure: ['数字', 'Figures'],
    place: ['地点', 'Places'],
  },
} as const;
