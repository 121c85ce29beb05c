// BASEMAP: the street map that a host names for all its readers when the atlas is built.
import process from 'node:process';

/** `origin`: the host that serves it, null where that is the atlas's own. */
export type HostStreets = { address: string; origin: string | null };

const shifted = [
  { of: /(^|\.)(amap\.com|autonavi\.com|gaode\.com)$/, named: 'AMap', datum: 'GCJ-02' },
  { of: /(^|\.)(baidu\.com|bdimg\.com|bdstatic\.com)$/, named: 'Baidu', datum: 'BD-09' },
] as const;

const example = 'for example BASEMAP=https://tiles.example.org/northeast.pmtiles or BASEMAP=./northeast.pmtiles';

/**
 * What BASEMAP names: the address of a .pmtiles file, or its path beside the page; null where nothing is named.
 * @throws Error that says what to do: for tiles of another datum, which would lie hundreds of metres off; for all that is no
 * archive of vector tiles
 */
export function hostStreets(given: string | undefined): HostStreets | null {
  if (!given) return null;
  const isOwn = /^\.{0,2}\//.test(given) && !given.startsWith('//');
  if (!isOwn && !URL.canParse(given)) throw new Error(`BASEMAP=${given} is no address, ${example}.`);
  const { protocol, hostname, pathname, origin } = new URL(given, 'https://own.invalid');
  const service = shifted.find(({ of }) => of.test(hostname));
  if (service)
    throw new Error(
      `BASEMAP=${given}: ${service.named} draws its tiles in ${service.datum}, hundreds of metres away from WGS-84, so every project would lie in the wrong street. Name an extract of the Protomaps basemap instead, ${example}.`,
    );
  if (!/^https?:$/.test(protocol)) throw new Error(`BASEMAP=${given} must begin with https://, ${example}.`);
  if (!pathname.endsWith('.pmtiles'))
    throw new Error(
      `BASEMAP=${given} is no .pmtiles file. Both maps draw vector tiles alone, so a template of pictures cannot be shown: name an extract of the Protomaps basemap, ${example}.`,
    );
  return { address: given, origin: isOwn ? null : origin };
}

/** What this build names. */
export const namedStreets = hostStreets(process.env.BASEMAP);
