// The schema.org description of the atlas for search engines, told from its own index and data package.

type Resource = { path: string; mediatype: string; bytes: number };
type Package = {
  title: string;
  description: string;
  keywords: string[];
  sources: { title: string }[];
  resources: Resource[];
};

const read = <T>(files: ReadonlyMap<string, string>, path: string): T => {
  const text = files.get(path);
  if (text === undefined) throw new Error(`${path} is not published: data/open/json-ld.ts needs it`);
  return JSON.parse(text);
};

const download = ({ path, mediatype, bytes }: Resource) => ({
  '@type': 'DataDownload',
  name: path,
  contentUrl: `atlas/${path}`,
  encodingFormat: mediatype,
  contentSize: `${bytes} B`,
});

/** JSON-LD of a schema.org Dataset, for a script element: holds no `<`, so nothing in it can close the element. */
export function datasetJsonLd(files: ReadonlyMap<string, string>): string {
  const { region } = read<{ region: [number, number, number, number] }>(files, 'atlas/index.json');
  const { description, keywords, sources, resources } = read<Package>(files, 'atlas/datapackage.json');
  const [west, south, east, north] = region;
  const dataset = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: '黑土图志',
    alternateName: 'Heitu Atlas',
    description,
    inLanguage: ['zh', 'en'],
    keywords,
    isAccessibleForFree: true,
    isBasedOn: sources.map(({ title }) => ({ '@type': 'NewsArticle', headline: title })),
    // lower corner, then upper corner, latitude first
    spatialCoverage: { '@type': 'Place', geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` } },
    distribution: resources.map(download),
  };
  return JSON.stringify(dataset).replaceAll('<', '\\u003c');
}
