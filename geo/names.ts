// Names of provinces, prefectures and counties in Chinese and English. English: pinyin, and reviewed exceptions.
import { pinyin } from 'pinyin-pro';

export type Name = { name: string; name_en: string };
/** `seat`: adcode of the district around the city's centre, where the city's label stands. */
export type Prefecture = Name & { seat: string };

const province = (name: string, name_en: string): Name => ({ name, name_en });

export const provinces: Readonly<Record<string, Name>> = {
  '110000': province('北京市', 'Beijing'),
  '120000': province('天津市', 'Tianjin'),
  '130000': province('河北省', 'Hebei'),
  '140000': province('山西省', 'Shanxi'),
  '150000': province('内蒙古自治区', 'Inner Mongolia'),
  '210000': province('辽宁省', 'Liaoning'),
  '220000': province('吉林省', 'Jilin'),
  '230000': province('黑龙江省', 'Heilongjiang'),
  '310000': province('上海市', 'Shanghai'),
  '320000': province('江苏省', 'Jiangsu'),
  '330000': province('浙江省', 'Zhejiang'),
  '340000': province('安徽省', 'Anhui'),
  '350000': province('福建省', 'Fujian'),
  '360000': province('江西省', 'Jiangxi'),
  '370000': province('山东省', 'Shandong'),
  '410000': province('河南省', 'Henan'),
  '420000': province('湖北省', 'Hubei'),
  '430000': province('湖南省', 'Hunan'),
  '440000': province('广东省', 'Guangdong'),
  '450000': province('广西壮族自治区', 'Guangxi'),
  '500000': province('重庆市', 'Chongqing'),
  '510000': province('四川省', 'Sichuan'),
  '520000': province('贵州省', 'Guizhou'),
  '530000': province('云南省', 'Yunnan'),
  '540000': province('西藏自治区', 'Tibet'),
  '610000': province('陕西省', 'Shaanxi'),
  '620000': province('甘肃省', 'Gansu'),
  '630000': province('青海省', 'Qinghai'),
  '640000': province('宁夏回族自治区', 'Ningxia'),
  '650000': province('新疆维吾尔自治区', 'Xinjiang'),
  '710000': province('台湾省', 'Taiwan'),
};

const prefecture = (name: string, name_en: string, seat: string): Prefecture => ({ name, name_en, seat });

export const prefectures: Readonly<Record<string, Prefecture>> = {
  '150400': prefecture('赤峰市', 'Chifeng', '150402'),
  '150500': prefecture('通辽市', 'Tongliao', '150502'),
  '150700': prefecture('呼伦贝尔市', 'Hulunbuir', '150702'),
  '152200': prefecture('兴安盟', 'Hinggan League', '152201'),
  '210100': prefecture('沈阳市', 'Shenyang', '210103'),
  '210200': prefecture('大连市', 'Dalian', '210203'),
  '210300': prefecture('鞍山市', 'Anshan', '210302'),
  '210400': prefecture('抚顺市', 'Fushun', '210411'),
  '210500': prefecture('本溪市', 'Benxi', '210502'),
  '210600': prefecture('丹东市', 'Dandong', '210603'),
  '210700': prefecture('锦州市', 'Jinzhou', '210702'),
  '210800': prefecture('营口市', 'Yingkou', '210802'),
  '210900': prefecture('阜新市', 'Fuxin', '210911'),
  '211000': prefecture('辽阳市', 'Liaoyang', '211002'),
  '211100': prefecture('盘锦市', 'Panjin', '211103'),
  '211200': prefecture('铁岭市', 'Tieling', '211202'),
  '211300': prefecture('朝阳市', 'Chaoyang', '211302'),
  '211400': prefecture('葫芦岛市', 'Huludao', '211403'),
  '220100': prefecture('长春市', 'Changchun', '220102'),
  '220200': prefecture('吉林市', 'Jilin City', '220204'),
  '220300': prefecture('四平市', 'Siping', '220302'),
  '220400': prefecture('辽源市', 'Liaoyuan', '220402'),
  '220500': prefecture('通化市', 'Tonghua', '220502'),
  '220600': prefecture('白山市', 'Baishan', '220602'),
  '220700': prefecture('松原市', 'Songyuan', '220702'),
  '220800': prefecture('白城市', 'Baicheng', '220802'),
  '222400': prefecture('延边朝鲜族自治州', 'Yanbian Korean Autonomous Prefecture', '222401'),
  '230100': prefecture('哈尔滨市', 'Harbin', '230103'),
  '230200': prefecture('齐齐哈尔市', 'Qiqihar', '230203'),
  '230300': prefecture('鸡西市', 'Jixi', '230302'),
  '230400': prefecture('鹤岗市', 'Hegang', '230403'),
  '230500': prefecture('双鸭山市', 'Shuangyashan', '230502'),
  '230600': prefecture('大庆市', 'Daqing', '230602'),
  '230700': prefecture('伊春市', 'Yichun', '230702'),
  '230800': prefecture('佳木斯市', 'Jiamusi', '230804'),
  '230900': prefecture('七台河市', 'Qitaihe', '230903'),
  '231000': prefecture('牡丹江市', 'Mudanjiang', '231002'),
  '231100': prefecture('黑河市', 'Heihe', '231102'),
  '231200': prefecture('绥化市', 'Suihua', '231202'),
  '232700': prefecture('大兴安岭地区', 'Da Hinggan Ling Prefecture', '232701'),
};

/** Whole names that pinyin and the rules below would get wrong: Mongol, Manchu and other names, and characters with two readings. */
export const exceptions: Readonly<Record<string, string>> = {
  阿鲁科尔沁旗: 'Ar Horqin Banner',
  巴林左旗: 'Bairin Left Banner',
  巴林右旗: 'Bairin Right Banner',
  克什克腾旗: 'Hexigten Banner',
  翁牛特旗: 'Ongniud Banner',
  喀喇沁旗: 'Harqin Banner',
  敖汉旗: 'Aohan Banner',
  科尔沁区: 'Horqin District',
  科尔沁左翼中旗: 'Horqin Left Wing Middle Banner',
  科尔沁左翼后旗: 'Horqin Left Wing Rear Banner',
  科尔沁右翼前旗: 'Horqin Right Wing Front Banner',
  科尔沁右翼中旗: 'Horqin Right Wing Middle Banner',
  库伦旗: 'Hure Banner',
  奈曼旗: 'Naiman Banner',
  扎鲁特旗: 'Jarud Banner',
  霍林郭勒市: 'Holingol',
  海拉尔区: 'Hailar District',
  扎赉诺尔区: 'Jalainur District',
  阿荣旗: 'Arun Banner',
  莫力达瓦达斡尔族自治旗: 'Morin Dawa Daur Autonomous Banner',
  鄂伦春自治旗: 'Oroqen Autonomous Banner',
  鄂温克族自治旗: 'Evenki Autonomous Banner',
  陈巴尔虎旗: 'Old Barag Banner',
  新巴尔虎左旗: 'New Barag Left Banner',
  新巴尔虎右旗: 'New Barag Right Banner',
  满洲里市: 'Manzhouli',
  牙克石市: 'Yakeshi',
  扎兰屯市: 'Zalantun',
  额尔古纳市: 'Ergun',
  根河市: 'Genhe',
  乌兰浩特市: 'Ulanhot',
  阿尔山市: 'Arxan',
  扎赉特旗: 'Jalaid Banner',
  喀喇沁左翼蒙古族自治县: 'Harqin Left Wing Mongol Autonomous County',
  前郭尔罗斯蒙古族自治县: 'Qian Gorlos Mongol Autonomous County',
  杜尔伯特蒙古族自治县: 'Dorbod Mongol Autonomous County',
  梅里斯达斡尔族区: 'Meilisi Daur District',
  萨尔图区: 'Sartu District',
  富拉尔基区: 'Fulaerji District',
  绥棱县: 'Suiling County',
  昂昂溪区: "Ang'angxi District",
  加格达奇区: 'Jagdaqi District',
  沈北新区: 'Shenbei New District',
  郊区: 'Jiaoqu District',
  珲春市: 'Hunchun',
  穆棱市: 'Muling',
  桦甸市: 'Huadian',
  桦川县: 'Huachuan County',
  桦南县: 'Huanan County',
  调兵山市: 'Diaobingshan',
  洮南市: 'Taonan',
  洮北区: 'Taobei District',
  长海县: 'Changhai County',
  长岭县: 'Changling County',
  长白朝鲜族自治县: 'Changbai Korean Autonomous County',
  朝阳区: 'Chaoyang District',
  朝阳县: 'Chaoyang County',
  乾安县: "Qian'an County",
  尚志市: 'Shangzhi',
};

const peoples: Readonly<Record<string, string>> = { 满族: 'Manchu', 蒙古族: 'Mongol', 朝鲜族: 'Korean' };

/** 'Bei’an' needs its apostrophe: a syllable that begins with a vowel is set off from the one before. */
export function romanised(hanzi: string): string {
  const syllables = pinyin(hanzi, { toneType: 'none', type: 'array', v: true }).map((syllable) =>
    syllable.replace('v', 'ü'),
  );
  const word = syllables
    .map((syllable, index) => (index > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** English name of a county by its Chinese name: 市 bare, 县 County, 区 District, 自治县 with its people. */
export function englishName(name: string): string {
  const exception = exceptions[name];
  if (exception) return exception;
  const autonomous = /^(.+?)((?:满族|蒙古族|朝鲜族)+)自治县$/.exec(name);
  if (autonomous?.[1] && autonomous[2])
    return `${romanised(autonomous[1])} ${peoples[autonomous[2]] ?? romanised(autonomous[2])} Autonomous County`;
  if (name.endsWith('县')) return `${romanised(name.slice(0, -1))} County`;
  if (name.endsWith('区')) return `${romanised(name.slice(0, -1))} District`;
  if (name.endsWith('市')) return romanised(name.slice(0, -1));
  throw new Error(`${name}: no rule for its English name: add it to exceptions in geo/names.ts`);
}
