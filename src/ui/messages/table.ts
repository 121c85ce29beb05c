// Messages of the table: Chinese, English.
export const table = {
  title: ['表格', 'Table'],
  kinds: ['表的内容', 'What the table lists'],
  caption: ['{{list}}表', 'Table of {{list}}'],
  region: ['{{list}}表，可滚动', 'Table of {{list}}, scrollable'],
  find: ['在表中查找', 'Find in the table'],
  placeholder: ['名称、地区、企业…', 'Name, locality, enterprise …'],
  height: ['表格的高度', 'Height of the table'],
  choose: ['选择列', 'Columns'],
  shown: ['{{shown}} / {{all}} 条', '{{shown}} of {{all}}'],
  sums: [
    '金额照报道列出，不作加总。「其他金额」是多项合计、归属不明或已完成的金额，不算作任何一个项目的投资。',
    'Sums stand as reported and are not added up. “Other sums” belong to several projects, are unclear whose, or have been spent.',
  ],
  units: [
    '各地年份与口径不同，数值不可直接比较；按数值排序时，同一单位的排在一起。',
    'Years and scopes differ from place to place, so figures are not directly comparable; sorted by figure, those of one unit stand together.',
  ],
  nothing: ['没有哪一条含有「{{text}}」。', 'Nothing here contains “{{text}}”.'],
  clear: ['清除查找', 'Clear the search'],
  filtered: ['没有符合筛选条件的{{list}}。', 'No {{list}} pass the filters.'],
} as const;
