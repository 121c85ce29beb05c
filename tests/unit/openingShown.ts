// What the map opens with, of the published data: nothing selected, nothing filtered.
import type { FeatureCollection } from 'geojson';
import type { AtlasIndex } from '../../geo/published';
import { atlasOf } from '../../src/domain/atlas';
import type { ProjectPoints } from '../../src/domain/filter';
import { clustersOf } from '../../src/map/clusters';
import type { Shown } from '../../src/map/scene/shown';
import { published } from './published';

export function openingShown(): Shown {
  const atlas = atlasOf(published<AtlasIndex>('index.json'));
  return {
    atlas,
    clusters: clustersOf(published<ProjectPoints>('projects.geojson'), atlas),
    shade: null,
    streets: null,
    places: published<FeatureCollection>('basemap/places.geojson'),
    districts: published<FeatureCollection>('districts.geojson'),
    parks: published<FeatureCollection>('parks.geojson'),
    selection: { type: 'FeatureCollection', features: [] },
    links: [],
    selected: null,
    hovered: null,
    faded: [],
    fills: null,
    language: 'zh',
  };
}
