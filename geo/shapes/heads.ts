// The heads of data/localities: which places need a shape, and of what kind.
import { z } from 'zod';

/** Only what geometry needs; the records' own schema is in data/. */
const metric = z.object({ measure: z.string(), scope: z.string(), unit: z.string(), value: z.number().optional() });
const head = z
  .object({
    id: z.string(),
    level: z.enum(['district', 'county', 'city', 'park']),
    adcode: z.string().optional(),
    parent: z.string(),
    site: z.string(),
    metrics: z.array(metric).default([]),
  })
  .transform(({ metrics, ...rest }) => ({ ...rest, km2: ownArea(metrics) }));
export type Head = z.infer<typeof head>;

/** The area that the report gives of the whole place; undefined where it gives none. */
const ownArea = (metrics: readonly z.infer<typeof metric>[]): number | undefined =>
  metrics.find(({ measure, scope, unit }) => measure === 'area' && scope === 'own' && unit === '平方公里')?.value;

/** Reads one parsed YAML file; throws naming `file` if a head key is missing or wrong. */
export function readHead(file: string, yaml: unknown): Head {
  const parsed = head.safeParse(yaml);
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

export const parksOf = (heads: readonly Head[]) => heads.filter(({ level }) => level === 'park');
export const districtsOf = (heads: readonly Head[]) => heads.filter(({ level }) => level !== 'park');
/** Adcodes of the single districts and counties with a report, without the city that unites them. */
export const reportedAdcodes = (heads: readonly Head[]) =>
  new Set(
    heads.flatMap(({ level, adcode }) => (adcode && (level === 'district' || level === 'county') ? [adcode] : [])),
  );
