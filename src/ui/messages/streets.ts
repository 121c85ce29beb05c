// Messages about a street map of the reader's own: Chinese, English.
export const streets = {
  title: ['自己的街道图', 'Your own street map'],
  about: [
    '打开一份 .pmtiles 街道图，道路、水面和建筑就画在图层下面。文件只在这台设备上读，不上传。',
    'Open a street map in a .pmtiles file: its roads, waters and buildings are drawn below the layers. The file is read on this device and is not uploaded.',
  ],
  whence: [
    '要 Protomaps 底图（第 4 版）的摘录，取法见 docs.protomaps.com/basemaps/downloads。',
    'It must be an extract of the Protomaps basemap (version 4): docs.protomaps.com/basemaps/downloads says how to make one.',
  ],
  open: ['打开文件…', 'Open a file…'],
  other: ['换一份…', 'Open another…'],
  close: ['关闭街道图', 'Close the street map'],
  opening: ['正在打开…', 'Opening…'],
  shown: ['已打开 {{name}}，放大到区县以内可见。', '{{name}} is open; zoom in on a county or closer to see it.'],
  offer: ['打开街道图文件…', 'Open a street map file…'],
  credit: ['街道 {{credit}}', 'Streets {{credit}}'],
  fault: {
    broken: [
      '「{{name}}」不是 PMTiles 第 3 版文件，或已损坏。请选一个 .pmtiles 文件。',
      '“{{name}}” is not a PMTiles 3 file, or it is damaged. Choose a .pmtiles file.',
    ],
    empty: ['「{{name}}」里没有图块。请重新摘录。', '“{{name}}” holds no tiles. Extract it again.'],
    raster: [
      '「{{name}}」里是图片瓦片，这里只画矢量图块。',
      '“{{name}}” holds pictures. Only vector tiles can be drawn here.',
    ],
    foreign: [
      '「{{name}}」的图层不是 Protomaps 底图（第 4 版）的，不知道该怎么画。',
      'The layers of “{{name}}” are not those of the Protomaps basemap (version 4), so there is no way to draw them.',
    ],
    elsewhere: ['「{{name}}」没有覆盖这张地图的任何地方。', '“{{name}}” covers no part of this map.'],
    lost: [
      '「{{name}}」读不到了，可能已移动或改动，所以关闭了。请再打开一次。',
      '“{{name}}” can no longer be read; it may have been moved or changed, so it was closed. Open it again.',
    ],
    absent: [
      '{{name}} 的街道图没能载入，其余照常可用。',
      'The street map of {{name}} could not be loaded; everything else works.',
    ],
    failed: [
      '打开街道图的程序没能载入，请再试一次。',
      'The part that opens street maps could not be loaded. Try again.',
    ],
  },
} as const;
