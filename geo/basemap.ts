// The files of the basemap: what the pipeline makes of them and the app reads.
import { z } from 'zod';
import { adcode, text } from '../data/model/schema';
import { area, box, layer, point } from './published';

const named = { name: text, name_en: text };

const labelProperties = z.strictObject({
  kind: z.enum(['country', 'province', 'prefecture', 'county', 'town', 'sea', 'river', 'lake', 'township', 'airport']),
  ...named,
  rank: z.int(),
  adcode: adcode.optional(),
  /** Points spread evenly over its area, two decimals: where most of it is out of view, its name stands on one of them. */
  within: z.array(z.tuple([z.number(), z.number()])).optional(),
  /** Of a country or province: around each of those points so many kilometres are its own land or sea. */
  clear_km: z.array(z.int().min(0)).optional(),
  /** Of a river: the drawn line on both sides of its point, [lon, lat], three decimals; close by its name follows it. */
  course: z
    .array(z.tuple([z.number(), z.number()]))
    .min(2)
    .optional(),
});
const provinceProperties = z.strictObject({ adcode, ...named });
const countyProperties = z.strictObject({
  ...named,
  prefecture: adcode,
  prefecture_name: text,
  prefecture_name_en: text,
  province: adcode,
});

/** Metres from which each band of the relief is drawn. */
export const reliefBands = [200, 500, 1000, 1500] as const;

const id = z.string().regex(/^[\w-]+$/);
const rank = z.int().min(1).max(3);
const arc = z.int();
const arcs = z.union([z.array(arc), z.array(z.array(arc)), z.array(z.array(z.array(arc)))]);

const geometries = <P extends z.ZodType>(properties: P) =>
  z.strictObject({
    type: z.literal('GeometryCollection'),
    geometries: z.array(
      z.strictObject({
        type: z.enum(['Polygon', 'MultiPolygon', 'LineString', 'MultiLineString']),
        id: id.optional(),
        properties,
        arcs,
      }),
    ),
  });
const topology = <O extends z.ZodRawShape>(objects: O) =>
  z.strictObject({
    type: z.literal('Topology'),
    bbox: box,
    transform: z.strictObject({
      scale: z.tuple([z.number(), z.number()]),
      translate: z.tuple([z.number(), z.number()]),
    }),
    objects: z.strictObject(objects),
    arcs: z.array(z.array(z.array(z.number()))),
  });

/** The localities' areas: surveyed ones, and those that are sketched. */
export const areasFile = topology({
  districts: geometries(z.strictObject({ id })),
  parks: geometries(z.strictObject({ id })),
});

/** The files below `atlas/basemap/` by their name; they are published as the pipeline left them. */
export const basemapFiles = {
  'basemap.topojson': topology({
    land: geometries(z.strictObject({ id })),
    china: geometries(provinceProperties),
    counties: geometries(countyProperties),
  }),
  'water.topojson': topology({
    lakes: geometries(z.strictObject({ rank, kind: z.enum(['lake', 'river']) })),
    rivers: geometries(z.strictObject({ rank })),
  }),
  'relief.topojson': topology({ relief: geometries(z.strictObject({ metres: z.literal(reliefBands) })) }),
  'labels.geojson': layer(point, labelProperties),
  'places.geojson': layer(point, labelProperties),
  'coast.geojson': layer(area, z.strictObject({})),
};

export type LabelProperties = z.infer<typeof labelProperties>;
export type ProvinceProperties = z.infer<typeof provinceProperties>;
export type CountyProperties = z.infer<typeof countyProperties>;
