// Messages of the search box, in both languages with the same keys.
import type { Shape } from './shape';

export const searchZh = {
  label: '搜索地区、企业、项目、举措和地点',
  placeholder: '地名、项目、企业、拼音首字母…',
  clear: '清除搜索',
  results: '搜索结果',
  loading: '正在载入名录…',
  failed: '没能载入名录，暂时无法搜索。',
  none: '没有找到「{{query}}」。',
  hint: '可以输入汉字、全拼、拼音首字母、英文词或行政区划代码，例如 富拉尔基、fulaerji、flej、Fulaerji、230206。',
  more: '另有 {{count}} 条未列出，多输几个字可缩小范围。',
  found: '找到 {{count}} 条',
  kind: { locality: '地区', enterprise: '企业', project: '项目', initiative: '举措', place: '地点' },
};

export const searchEn: Shape<typeof searchZh> = {
  label: 'Search localities, enterprises, projects, initiatives and places',
  placeholder: 'Places, projects, enterprises, pinyin initials…',
  clear: 'Clear the search',
  results: 'Search results',
  loading: 'Loading the names…',
  failed: 'The names could not be loaded, so there is nothing to search yet.',
  none: 'Nothing found for “{{query}}”.',
  hint: 'Chinese, full pinyin, pinyin initials, English words and division codes all work: 富拉尔基, fulaerji, flej, Fulaerji, 230206.',
  more: '{{count}} more not listed; type more to narrow it down.',
  found: '{{count}} found',
  kind: {
    locality: 'Localities',
    enterprise: 'Enterprises',
    project: 'Projects',
    initiative: 'Initiatives',
    place: 'Places',
  },
};
