// Messages of the links between places, in both languages with the same keys.
import type { Shape } from './shape';

export const linksZh = {
  title: '地区联系',
  about: '只列报道写到的联系。',
  loading: '正在载入联系…',
  failed: '没能载入各地的联系。',
  empty: '没有符合筛选条件的联系。',
  legend: '线型',
  kinds: {
    'same-enterprise': '同一企业',
    'same-group': '同一集团',
    'promotion-trip': '外出招商、参会',
    negotiation: '洽谈项目',
    home: '外来企业、机构所在地',
  },
  inferred: '推定',
  inferredMeans: '点线：地点由企业、院校、会议的名称推定，报道没有写明。',
  provinceMeans: '到省的线止于图上的省名，不是确切地点。',
  unplacedMeans: '没有坐标来源的地点不画线，以「地区 ⋯ 地点」列在图边。',
  list: '{{count}} 条联系',
  own: '其中 {{count}} 条与所选地区有关',
  to: '到',
  with: '与',
  unplaced: '未定位',
};

export const linksEn: Shape<typeof linksZh> = {
  title: 'Links between places',
  about: 'Only links that the reports make.',
  loading: 'Loading the links…',
  failed: 'The links could not be loaded.',
  empty: 'No link passes the filters.',
  legend: 'Kinds of line',
  kinds: {
    'same-enterprise': 'Same enterprise',
    'same-group': 'Same group',
    'promotion-trip': 'Promotion trip or conference',
    negotiation: 'Talks on a project',
    home: 'Home of an outside company or institution',
  },
  inferred: 'inferred',
  inferredMeans:
    'Dotted: the place is inferred from the name of a company, an institution or a conference; the report does not state it.',
  provinceMeans: 'Lines to a province end at its name on the map, not at an exact place.',
  unplacedMeans:
    'Places for which no source gives a coordinate have no line; they are listed at the map’s edge as “locality ⋯ place”.',
  list: 'Links: {{count}}',
  own: '{{count}} of them with the selected locality',
  to: 'to',
  with: 'with',
  unplaced: 'not placed',
};
