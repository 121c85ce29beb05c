// Messages of the links between places: Chinese, English.
export const links = {
  title: ['地区联系', 'Links between places'],
  about: ['只列报道写到的联系。', 'Only links that the reports make.'],
  loading: ['正在载入联系…', 'Loading the links…'],
  failed: ['没能载入各地的联系。', 'The links could not be loaded.'],
  empty: ['没有符合筛选条件的联系。', 'No link passes the filters.'],
  legend: ['线型', 'Kinds of line'],
  kinds: {
    'same-enterprise': ['同一企业', 'Same enterprise'],
    'same-group': ['同一集团', 'Same group'],
    'promotion-trip': ['外出招商、参会', 'Promotion trip or conference'],
    negotiation: ['洽谈项目', 'Talks on a project'],
    home: ['外来企业、机构所在地', 'Home of an outside company or institution'],
  },
  inferred: ['推定', 'inferred'],
  inferredMeans: [
    '点线：地点由企业、院校、会议的名称推定，报道没有写明。',
    'Dotted: the place is inferred from the name of a company, an institution or a conference; the report does not state it.',
  ],
  provinceMeans: [
    '到省的线止于图上的省名，不是确切地点。',
    'Lines to a province end at its name on the map, not at an exact place.',
  ],
  unplacedMeans: [
    '没有坐标来源的地点不画线，以「地区 ⋯ 地点」列在图边。',
    'Places for which no source gives a coordinate have no line; they are listed at the map’s edge as “locality ⋯ place”.',
  ],
  list: ['{{count}} 条联系', 'Links: {{count}}'],
  own: ['其中 {{count}} 条与所选地区有关', '{{count}} of them with the selected locality'],
  to: ['到', 'to'],
  with: ['与', 'with'],
  unplaced: ['未定位', 'not placed'],
} as const;
