// The pages that are measured beside each other, and how each shows that a locality is open.

/** `folder`: of its build, which is also its path; `hash`: what its address asks for. */
type Measured = { title: string; folder: string; hash: string; opened: string; head: string };

const explorer = {
  folder: 'heitu',
  opened: 'aside [role="tabpanel"]',
  // the head of the panel, which the page itself carries: what it is, its figures, how many projects and initiatives
  head: 'section[data-open], aside [role="tabpanel"]',
};
const peer = (title: string, folder: string, opened: string): Measured => ({
  ...{ title, folder, hash: '', opened },
  head: opened,
});

const all = {
  heitu: { title: 'Heitu Atlas as it opens here (drawn)', hash: '', ...explorer },
  'heitu-webgl': { title: 'Heitu Atlas with engine=webgl', hash: '#engine=webgl', ...explorer },
  maplibre: peer('bare MapLibre', 'maplibre', '.maplibregl-popup-content'),
  leaflet: peer('Leaflet', 'leaflet', '.leaflet-popup-content'),
  openlayers: peer('OpenLayers', 'openlayers', '.popup'),
};

export type PageName = keyof typeof all;
export const pages: Readonly<Record<PageName, Measured>> = all;
export const pageNames = Object.keys(all) as PageName[];

export const explorerNames = ['heitu', 'heitu-webgl'] as const;
export type ExplorerName = (typeof explorerNames)[number];
export const peerNames = ['maplibre', 'leaflet', 'openlayers'] as const satisfies readonly PageName[];
export const isExplorer = (name: PageName): name is ExplorerName => explorerNames.some((one) => one === name);

/** The folders that the pages are built into, each once. */
export const folders = [...new Set(pageNames.map((name) => pages[name].folder))];

/** The part of the app that is fetched only by who asks the map what it drew, as the probe does: no reader's page has it. */
export const inspectionPath = {
  pattern: '*/assets/inspect-*.js',
  test: (path: string) => /^assets\/inspect-/.test(path),
};
