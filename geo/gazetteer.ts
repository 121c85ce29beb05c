// The sites' coordinates: WGS-84 [lon, lat] with an honest radius of error in metres, each from a stated source.
import { parse } from 'csv-parse/sync';

export type Site = {
  id: string;
  name: string;
  name_en: string;
  at: [lon: number, lat: number];
  precision_m: number;
  source: string;
};

/** Parses gazetteer.csv; throws with the line where a coordinate or radius is no number. */
export function parseGazetteer(csv: string): Map<string, Site> {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  const sites = rows.map((row, index): Site => {
    const { id = '', name_zh = '', name_en = '', lon, lat, precision_m, source = '' } = row;
    const site: Site = {
      id,
      name: name_zh,
      name_en,
      at: [Number(lon), Number(lat)],
      precision_m: Number(precision_m),
      source,
    };
    if (!id || ![...site.at, site.precision_m].every(Number.isFinite))
      throw new Error(`gazetteer.csv:${index + 2}: ${id}: lon, lat and precision_m must be numbers`);
    return site;
  });
  return new Map(sites.map((site) => [site.id, site]));
}
