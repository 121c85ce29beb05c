// Messages of the header, the keys, the walk through the map and the first visit: Chinese, English.
export const chrome = {
  views: ['视图', 'Views'],
  side: ['图层与筛选', 'Layers and filters'],
  map: ['地图', 'Map'],
  table: ['表格', 'Table'],
  compare: ['对比', 'Compare'],
  compareCount: ['对比（{{count}}）', 'Compare ({{count}})'],
  compareFew: [
    '在地区面板里点「加入对比」，选两到四个地区。',
    'Press “Add to comparison” in a locality’s panel; choose two to four.',
  ],
  addCompare: ['加入对比', 'Add to comparison'],
  dropCompare: ['移出对比', 'Take out of comparison'],
  charts: ['图表', 'Charts'],
  more: ['更多', 'More'],
  dark: ['换成深色', 'Use the dark theme'],
  light: ['换成浅色', 'Use the light theme'],
  keys: ['快捷键', 'Keyboard shortcuts'],
  keysSingle: ['单键快捷键', 'Single-key shortcuts'],
  keysHint: [
    '地图要素列表里：方向键走向那个方向的下一个地区,PageUp、PageDown 按顺序走,Home、End 到头尾,Enter 打开。',
    'In the list of map features: arrow keys go to the next locality in that direction, Page Up and Page Down go through them in order, Home and End to the ends, Enter opens.',
  ],
  key: {
    search: ['搜索', 'Search'],
    features: ['到地图要素列表', 'Go to the list of map features'],
    viewport: ['说出视野内的内容', 'Say what is in view'],
    table: ['地图与表格互换', 'Switch between map and table'],
    filters: ['到筛选', 'Go to the filters'],
    help: ['显示快捷键', 'Show the shortcuts'],
  },
  escape: ['关闭打开的内容', 'Close what is open'],
  arrows: ['焦点在地图上时：平移;+ 与 − 缩放', 'With the map focused: pan; + and − zoom'],
  features: ['地图要素', 'Map features'],
  feature: [
    '{{name}}，{{projects}} 个项目，{{initiatives}} 项举措',
    '{{name}}, {{projects}} projects, {{initiatives}} initiatives',
  ],
  opened: [
    '已打开 {{name}}：{{projects}} 个项目，{{initiatives}} 项举措',
    'Opened {{name}}: {{projects}} projects, {{initiatives}} initiatives',
  ],
  closed: ['已关闭', 'Closed'],
  viewport: [
    '视野内有 {{localities}} 个有报道的地区、{{projects}} 个项目：{{names}}',
    'In view: {{localities}} reported localities, {{projects}} projects: {{names}}',
  ],
  viewportNone: ['视野内没有有报道的地区', 'No reported locality is in view'],
  noFeature: ['那个方向没有别的地区', 'No other locality in that direction'],
  shown: ['符合筛选的项目：{{count}} 个', 'Projects that pass the filters: {{count}}'],
  welcome: ['从这里开始', 'Start here'],
  try: {
    open: ['看阜新市的项目与举措', 'See the projects and initiatives of Fuxin'],
    filter: ['只看已建成或投产的风电光伏项目', 'Only wind and solar projects in operation or completed'],
    compare: ['比较富拉尔基区与建华区', 'Compare Fulaerji with Jianhua'],
  },
  tryFigure: ['点任何一个数字，就能看到它在报道里的原处。', 'Press any figure to see its exact place in the report.'],
  dismissWelcome: ['不再显示', 'Do not show again'],
  skipMap: ['跳到地图要素', 'Skip to map features'],
  accessibilityTitle: ['无障碍说明', 'Accessibility statement'],
  accessibilityText: {
    aim: ['本图志以 WCAG 2.2 AA 为目标。', 'This atlas aims at WCAG 2.2 AA.'],
    list: [
      '地图上的一切都能不用鼠标、不看地图地得到：地区列表、地图要素列表（按 m）、搜索（按 /）与表格（按 t）。',
      'All that is on the map can be had without a mouse and without seeing it: the list of localities, the list of map features (press m), search (press /) and the table (press t).',
    ],
    colour: [
      '颜色从不单独表意：产业另有符号，阶段另有文字与线型，示意范围另有虚线与斜纹。',
      'Colour never speaks alone: industries have symbols, stages have words and line styles, schematic outlines are dashed and hatched.',
    ],
    short: ['仍有不足:', 'What still falls short:'],
  },
  shortfalls: {
    canvas: [
      '地图画面本身对读屏软件是一幅图；内容在上述列表与表格里。',
      'To a screen reader the map itself is one picture; its content is in those lists and in the table.',
    ],
    chinese: ['出处的文字与报道标题只有中文。', 'Citations and the titles of the reports are in Chinese only.'],
    tested: [
      '用自动检查（axe）与键盘走查核对过；尚未由读屏软件的日常使用者试用。',
      'Checked by automatic tests (axe) and by keyboard; not yet tried by people who use a screen reader daily.',
    ],
    contrast: [
      '产业色块与地图底色的对比不一定到 3:1,由白边与符号补足。',
      'The hues of industries do not always reach 3:1 against the map; their white rim and their symbol make up for it.',
    ],
  },
} as const;
