// The ground: sea, land, waters and borders by rank. Pure: palette → layer specs.
import type { FillLayerSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { sources } from '../order';
import type { Palette } from '../palette';

const fill = (id: string, source: string, colour: string): FillLayerSpecification => ({
  id,
  type: 'fill',
  source,
  // an edge in the fill's own colour closes the hairline that antialiasing leaves between neighbours
  paint: { 'fill-color': colour, 'fill-outline-color': colour },
});

/** Rank 1 from the lowest zoom, rank 3 only close by. */
function rivers({ river }: Palette): LineLayerSpecification {
  return {
    id: 'river',
    type: 'line',
    source: sources.rivers,
    filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 4.5, 2, 6.5, 3]],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': river,
      'line-width': [
        'interpolate',
        ['exponential', 1.4],
        ['zoom'],
        4,
        ['match', ['get', 'rank'], 1, 1.1, 2, 0.6, 0.4],
        12,
        ['match', ['get', 'rank'], 1, 5, 2, 2.6, 1.4],
      ],
    },
  };
}

function border(id: string, rank: string, colour: string, width: number, dash?: number[]): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source: sources.borders,
    filter: ['==', ['get', 'rank'], rank],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': ['interpolate', ['linear'], ['zoom'], 4, width, 10, width * 1.8],
      ...(dash && { 'line-dasharray': dash }),
    },
  };
}

/** The ground's fills and waters, bottom to top. */
export function groundLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.water } },
    fill('land', sources.land, palette.neighbour),
    fill('china', sources.china, palette.neighbour),
    fill('region', sources.counties, palette.land),
    rivers(palette),
    {
      ...fill('lake', sources.lakes, palette.water),
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 4.5, 2, 6.5, 3]],
    },
  ];
}

/** Borders by rank: county hairline, prefecture short dash, province long dash, the state's border solid. */
export function borderLayers(palette: Palette): LayerSpecification[] {
  const county = border('border-county', 'county', palette.line, 0.5);
  return [
    { ...county, minzoom: 5.5 },
    border('border-prefecture', 'prefecture', palette.lineStrong, 0.6, [3, 2]),
    border('border-province', 'province', palette.lineStrong, 1.1, [8, 3]),
    border('border-china', 'china', palette.lineStrong, 1.1),
  ];
}
