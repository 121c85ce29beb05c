// The basemap: sea, land, waters and borders by rank. Pure: palette → layer specs.
import type {
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { Palette } from '../palette';
import { sources } from './ids';

const fill = (id: string, source: string, colour: string): FillLayerSpecification => ({
  id,
  type: 'fill',
  source,
  paint: { 'fill-color': colour },
});

// filters see whole zooms: ranks 1 and 2 from the start, rank 3 close by
const byRank: FilterSpecification = ['<=', ['get', 'rank'], ['step', ['zoom'], 2, 6, 3]];

/** Wider with rank and zoom. */
function rivers({ river }: Palette): LineLayerSpecification {
  return {
    id: 'river',
    type: 'line',
    source: sources.rivers,
    filter: byRank,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': river,
      'line-width': [
        'interpolate',
        ['exponential', 1.4],
        ['zoom'],
        4,
        ['match', ['get', 'rank'], 1, 1.3, 2, 0.8, 0.5],
        12,
        ['match', ['get', 'rank'], 1, 6, 2, 3.2, 1.8],
      ],
    },
  };
}

/**
 * Bands of height, each laid over the one below it: a tint so thin that the northeast stays lighter than its neighbours and
 * every locality stands out (tests/unit/relief.test.ts). Gone by zoom 9, where two minutes of arc are no longer a map.
 */
function relief({ relief: { colour, tints } }: Palette): FillLayerSpecification {
  const at = (share: number): ExpressionSpecification =>
    [
      'match',
      ['get', 'metres'],
      ...Object.entries(tints).flatMap(([metres, tint]) => [Number(metres), share * tint]),
      0,
    ] as never;
  return {
    ...fill('relief', sources.relief, colour),
    maxzoom: 9,
    paint: {
      'fill-color': colour,
      'fill-antialias': false,
      'fill-opacity': ['interpolate', ['linear'], ['zoom'], 6.5, at(1), 9, at(0)],
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

/** Light and shade on the hills: a picture, which fades before its points are seen. */
export const shadeLayer = (): LayerSpecification => ({
  id: 'shade',
  type: 'raster',
  source: sources.shade,
  maxzoom: 9,
  paint: {
    'raster-opacity': ['interpolate', ['linear'], ['zoom'], 6.5, 1, 9, 0],
    'raster-fade-duration': 0,
  },
});

/** The ground's fills and waters, bottom to top. */
export function basemapLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.water } },
    fill('land', sources.land, palette.neighbour),
    fill('china', sources.china, palette.neighbour),
    fill('region', sources.region, palette.land),
    relief(palette),
    // over the counties and their borders, which reach into the sea
    { ...fill('coast', sources.coast, palette.water), minzoom: 7.5 },
    // as wide as the counties' border, of which half lies beyond the sea that covers them
    {
      id: 'coast-edge',
      type: 'line',
      source: sources.coast,
      minzoom: 7.5,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.water, 'line-width': ['interpolate', ['linear'], ['zoom'], 7.5, 2, 10, 2.6] },
    },
    rivers(palette),
    {
      ...fill('lake', sources.lakes, palette.water),
      // the widest rivers come as polygons
      paint: { 'fill-color': ['match', ['get', 'kind'], 'river', palette.river, palette.water] },
      filter: byRank,
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
