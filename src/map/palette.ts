// The colours of the map (look.md, "Tokens"): layers are functions of a palette.
export type Palette = {
  /** The theme's name: images are drawn once a theme. */
  name: 'light' | 'dark';
  land: string;
  water: string;
  river: string;
  neighbour: string;
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
  land: '#F6F2E9',
  water: '#D5E2E8',
  river: '#A3C0CE',
  neighbour: '#ECE7DB',
  ink: '#22282B',
  inkSoft: '#5E5D58',
  line: '#CFC8BA',
  lineStrong: '#A79E8C',
  soil: '#3B3330',
  seal: '#B23A2B',
  locality: '#D9B888',
  localityHover: '#E8D2AE',
  localityLine: '#8C6B3F',
  halo: '#FBF8F2',
  ramp: ['#F1DFC0', '#E0BC86', '#C5934F', '#9C6A30', '#6B4420'],
  blank: '#DEDBD3',
};

export const dark: Palette = {
  name: 'dark',
  land: '#1E2326',
  water: '#12181C',
  river: '#24404D',
  neighbour: '#1A1F22',
  ink: '#E8E3D8',
  inkSoft: '#A5A39B',
  line: '#363D41',
  lineStrong: '#5A6266',
  soil: '#CDBFAE',
  seal: '#E0705F',
  locality: '#6B5636',
  localityHover: '#8A7048',
  localityLine: '#B99A66',
  halo: '#171B1E',
  ramp: ['#3B3529', '#5E4D30', '#87693A', '#B58D4D', '#E2BE82'],
  blank: '#2B3134',
};

export const palettes = { light, dark } as const;
