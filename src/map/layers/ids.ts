// The ids of sources and layers; no other file spells them. `layerIds` is the drawing order, bottom to top.
export const sources = {
  land: 'land',
  china: 'china',
  region: 'region',
  borders: 'borders',
  lakes: 'lakes',
  rivers: 'rivers',
  labels: 'labels',
  districts: 'districts',
  parks: 'parks',
  projects: 'projects',
  markers: 'markers',
  selection: 'selection',
  links: 'links',
} as const;

export const layerIds = [
  'sea',
  'land',
  'china',
  'region',
  'district-fill',
  'river',
  'lake',
  'park-fill',
  'park-hatch',
  'border-county',
  'border-prefecture',
  'border-province',
  'border-china',
  'district-outline',
  'park-outline',
  'circle-fill',
  'circle-outline',
  'locality-selected',
  'park-selected',
  'link-arc',
  'label-country',
  'label-county',
  'label-town',
  'label-prefecture',
  'label-province',
  'locality-label',
  'link-label',
  'marker-space',
  'project-cluster',
  'project-symbol',
  'project-selected',
] as const;
export type LayerId = (typeof layerIds)[number];

/** Layers whose features answer a click, most specific first. */
export const clickable = {
  projects: ['project-cluster', 'project-symbol'],
  localities: ['park-fill', 'district-fill'],
} as const satisfies Record<string, readonly LayerId[]>;
