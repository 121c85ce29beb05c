// The pages that are measured beside each other, and how each shows that a locality is open.
export const pages = {
  heitu: {
    title: 'Heitu Atlas',
    opened: 'aside [role="tabpanel"]',
    // the head of the panel, which the page itself carries: what it is, its figures, how many projects and initiatives
    head: 'section[data-open], aside [role="tabpanel"]',
  },
  maplibre: { title: 'bare MapLibre', opened: '.maplibregl-popup-content' },
  leaflet: { title: 'Leaflet', opened: '.leaflet-popup-content' },
  openlayers: { title: 'OpenLayers', opened: '.popup' },
} as const;

export type PageName = keyof typeof pages;
export const pageNames = Object.keys(pages) as PageName[];
/** What shows first that a click has opened a locality. */
export const headOf = (name: PageName): string => (name === 'heitu' ? pages.heitu.head : pages[name].opened);
export const peerNames = pageNames.filter((name) => name !== 'heitu');
