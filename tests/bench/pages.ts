// The pages that are measured beside each other, and how each shows that a locality is open.
export const pages = {
  heitu: { title: 'Heitu Atlas', opened: 'aside [role="tabpanel"]' },
  maplibre: { title: 'bare MapLibre', opened: '.maplibregl-popup-content' },
  leaflet: { title: 'Leaflet', opened: '.leaflet-popup-content' },
  openlayers: { title: 'OpenLayers', opened: '.popup' },
} as const;

export type PageName = keyof typeof pages;
export const pageNames = Object.keys(pages) as PageName[];
export const peerNames = pageNames.filter((name) => name !== 'heitu');
