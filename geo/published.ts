// The shape of the published files that join records and shapes. Coordinates: [lon, lat], WGS-84.
import type { IndexedIndustry, IndexedLocality, IndexedReport } from '../data/published';

export type LonLat = [lon: number, lat: number];
/** [west, south, east, north] in degrees. */
export type Box = [number, number, number, number];

/** `schematic`: the outline is a sketch, drawn because the real one is not public. */
export type Outline = 'surveyed' | 'schematic';

export type AtlasLocality = IndexedLocality & {
  bbox: Box;
  at: LonLat;
  outline: Outline;
  /** The gazetteer's point and its radius of error in metres: parks only. */
  site_at?: LonLat;
  precision_m?: number;
  area_km2: number;
  industries: string[];
};

export type Prefecture = { adcode: string; name: string; name_en: string; bbox: Box; at: LonLat };

/** `atlas/index.json`. */
export type AtlasIndex = {
  /** The data's version: the first characters of the SHA-256 of `rows.json`. */
  version: string;
  region: Box;
  localities: AtlasLocality[];
  prefectures: Prefecture[];
  industries: IndexedIndustry[];
  /** The ids of all enterprises that have a file. */
  enterprises: string[];
  reports: IndexedReport[];
  projects: number;
};

/** Where a project's point comes from: its own site, the park it lies in, or only its locality. */
export type PlacedBy = 'site' | 'park' | 'locality';

/** Properties of a point in `atlas/projects.geojson`: flat scalars; `industries` is `a,b,c`. */
export type ProjectProperties = {
  id: string;
  name: string;
  name_en: string;
  locality: string;
  industry: string;
  industries: string;
  stage: string | null;
  investment_cny: number | null;
  investment_scope: string | null;
  placed_by: PlacedBy;
  /** The gazetteer's name of the site, where there is one. */
  site: string | null;
  site_en: string | null;
  precision_m: number | null;
};
