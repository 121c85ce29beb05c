// The colours of the map (look.md, "Tokens"): layers are functions of a palette.
export type Palette = {
  /** The theme's name: images are drawn once a theme. */
  name: 'light' | 'dark';
  land: string;
  water: string;
  river: string;
  /** Names of waters. */
  waterInk: string;
  neighbour: string;
  /** By the metres from which a band of the relief begins: how much of the colour is laid over what lies below it. */
  relief: { colour: string; tints: Readonly<Record<number, number>> };
  ink: string;
  inkSoft: string;
  line: string;
  lineStrong: string;
  soil: string;
  seal: string;
  locality: string;
  localityHover: string;
  localityLine: string;
  halo: string;
  /** Classes of a thematic fill, low to high, and a locality of which the measure is not mentioned. */
  ramp: readonly [string, string, string, string, string];
  blank: string;
};

export const light: Palette = {
  name: 'light',
  land: '#F8F5EC',
  water: '#D5E2E8',
  river: '#A3C0CE',
  waterInk: '#375F73',
  neighbour: '#E9E3D5',
  relief: { colour: '#8A7A4E', tints: { 200: 0.06, 500: 0.07, 1000: 0.07, 1500: 0.07 } },
  ink: '#22282B',
  inkSoft: '#5E5D58',
  line: '#CFC8BA',
  lineStrong: '#A79E8C',
  soil: '#3B3330',
  seal: '#B23A2B',
  locality: '#CC9C62',
  localityHover: '#DBB47C',
  localityLine: '#8C6B3F',
  halo: '#FBF8F2',
  ramp: ['#F1DFC0', '#E0BC86', '#C5934F', '#9C6A30', '#6B4420'],
  blank: '#DEDBD3',
};

export const dark: Palette = {
  name: 'dark',
  land: '#22282B',
  water: '#0F2633',
  river: '#3A6478',
  waterInk: '#86AFC1',
  neighbour: '#191D20',
  relief: { colour: '#B8AE8C', tints: { 200: 0.035, 500: 0.04, 1000: 0.035, 1500: 0.035 } },
  ink: '#E8E3D8',
  inkSoft: '#A5A39B',
  line: '#363D41',
  lineStrong: '#5A6266',
  soil: '#CDBFAE',
  seal: '#E0705F',
  locality: '#84693B',
  localityHover: '#A08350',
  localityLine: '#B99A66',
  halo: '#171B1E',
  ramp: ['#3B3529', '#5E4D30', '#87693A', '#B58D4D', '#E2BE82'],
  blank: '#2B3134',
};

export const palettes = { light, dark } as const;
