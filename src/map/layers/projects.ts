// Project symbols by industry, hollow where the point is not the project's own; clusters as donuts of industries.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { clusterProperty } from '../clusterProperty';
import { image } from '../marks';
import type { Palette } from '../palette';
import { sources } from './ids';

export const clusterProperties = (industries: readonly string[]): Record<string, ExpressionSpecification> =>
  Object.fromEntries(
    industries.map((id) => [clusterProperty(id), ['+', ['case', ['==', ['get', 'industry'], id], 1, 0]] as never]),
  );

/** `light/donut:3,0,1…`: the counts in the industries' order; src/map/marks.ts says how it is drawn. */
function donutName(theme: string, industries: readonly string[]): ExpressionSpecification {
  const counts = industries.flatMap((id, index) => [
    ...(index > 0 ? [','] : []),
    ['to-string', ['get', clusterProperty(id)]],
  ]);
  return ['concat', theme, image.donut, ...counts] as ExpressionSpecification;
}

export function projectLayers(palette: Palette, industries: readonly string[]): LayerSpecification[] {
  const single: ExpressionSpecification = ['!', ['has', 'point_count']];
  const symbolName: ExpressionSpecification = [
    'concat',
    palette.name,
    ['case', ['==', ['get', 'placed_by'], 'site'], image.symbol, image.hollow],
    ['get', 'industry'],
  ];
  return [
    {
      id: 'project-cluster',
      type: 'symbol',
      source: sources.projects,
      filter: ['has', 'point_count'],
      layout: { 'icon-image': donutName(palette.name, industries), 'icon-allow-overlap': true },
    },
    {
      id: 'project-symbol',
      type: 'symbol',
      source: sources.projects,
      filter: single,
      layout: { 'icon-image': symbolName, 'icon-allow-overlap': true },
    },
    {
      id: 'project-out',
      type: 'symbol',
      source: sources.selection,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: { 'icon-image': symbolName, 'icon-allow-overlap': true },
    },
    {
      id: 'project-selected',
      type: 'circle',
      source: sources.selection,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 15,
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': palette.seal,
        'circle-stroke-width': 2.5,
      },
    },
  ];
}
