// The colours of the map (look.md, "Tokens"): layers are functions of a palette.
export type Palette = {
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
};

export const light: Palette = {
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
};
