// The ids of sources and layers; no other file spells them. `layerIds` is the drawing order, bottom to top.
export const sources = {
  land: 'land',
  china: 'china',
  region: 'region',
  relief: 'relief',
  shade: 'shade',
  borders: 'borders',
  lakes: 'lakes',
  rivers: 'rivers',
  coast: 'coast',
  ground: 'ground',
  streets: 'streets',
  places: 'places',
  names: 'names',
  districts: 'districts',
  districtLines: 'district-lines',
  parks: 'parks',
  parkLines: 'park-lines',
  areas: 'areas',
  projects: 'projects',
  markers: 'markers',
  selection: 'selection',
  links: 'links',
} as const;

/** What the tiles hold of the basemap, each layer of them under the name of its source. */
export const groundSources = [
  sources.land,
  sources.china,
  sources.region,
  sources.relief,
  sources.borders,
  sources.coast,
  sources.lakes,
  sources.rivers,
] as const;

/** And of the localities' areas. */
export const areaSources = [sources.districts, sources.districtLines, sources.parks, sources.parkLines] as const;
/** Whether tiles hold what a source has. */
export const isTiled = (source: string): boolean => [...groundSources, ...areaSources].some((id) => id === source);

export const layerIds = [
  'sea',
  'land',
  'china',
  'region',
  'relief',
  'shade',
  'district-fill',
  'river',
  'lake',
  'park-fill',
  'park-hatch',
  'border-county',
  'border-prefecture',
  'border-province',
  'border-china',
  'coast',
  'coast-edge',
  'district-outline',
  'park-outline',
  'circle-fill',
  'circle-outline',
  'locality-selected',
  'park-selected',
  'link-arc',
  'name-dot',
  'label-water',
  'label-river',
  'label-country',
  'airport',
  'label-airport',
  'label-township',
  'label-county',
  'label-town',
  'label-prefecture',
  'label-province',
  'label-city',
  'locality-label',
  'link-label',
  'marker-space',
  'project-cluster',
  'project-symbol',
  'project-out',
  'project-selected',
] as const;
export type LayerId = (typeof layerIds)[number];

/** Layers whose features answer a click, most specific first. */
export const clickable = {
  projects: ['project-cluster', 'project-symbol'],
  names: [
    'locality-label',
    'label-city',
    'label-province',
    'label-prefecture',
    'label-town',
    'label-county',
    'label-township',
    'label-airport',
    'label-country',
    'label-water',
    'label-river',
  ],
  localities: ['park-fill', 'district-fill'],
} as const satisfies Record<string, readonly LayerId[]>;
