// The pinyin of names, by character: pinyin-pro's, corrected by names and words that it reads wrongly or might.
import { pinyin } from 'pinyin-pro';

/** Words whose characters have several readings; the longest that stands in a name decides. */
const words: Readonly<Record<string, string>> = {
  一重: 'yi zhong',
  二重: 'er zhong',
  链长: 'lian zhang',
  率先: 'shuai xian',
  银行: 'yin hang',
  行业: 'hang ye',
  参差: 'cen ci',
  大连: 'da lian',
  长春: 'chang chun',
  长海: 'chang hai',
  长兴: 'chang xing',
  长白: 'chang bai',
  长岭: 'chang ling',
  朝阳: 'chao yang',
  阜新: 'fu xin',
  彰武: 'zhang wu',
  富拉尔基: 'fu la er ji',
  齐齐哈尔: 'qi qi ha er',
  甘井子: 'gan jing zi',
  双鸭山: 'shuang ya shan',
  革镇堡: 'ge zhen pu',
  大石桥: 'da shi qiao',
  桦甸: 'hua dian',
  桓仁: 'huan ren',
  磐石: 'pan shi',
  珲春: 'hun chun',
  讷河: 'ne he',
  乐亭: 'lao ting',
  乐清: 'yue qing',
  康乐: 'kang le',
  重庆: 'chong qing',
  厦门: 'xia men',
  六安: 'lu an',
  六合: 'lu he',
  单县: 'shan xian',
  盛京: 'sheng jing',
  曾都: 'zeng du',
  番禺: 'pan yu',
  蚌埠: 'beng bu',
  台州: 'tai zhou',
  洞庭: 'dong ting',
  会稽: 'kuai ji',
};

/** Names that are also called otherwise: 堡 is said pu, bao or bu. */
const others: Readonly<Record<string, readonly string[]>> = { 革镇堡: ['ge zhen bao', 'ge zhen bu'] };

// so that the longest has the last word
const shortestFirst = Object.entries(words).sort(([a], [b]) => a.length - b.length);
// as typed on a keyboard: lü is lv, lüe is lue
const typed = (reading: string) => reading.toLowerCase().replace(/([ln])ve/g, '$1ue');

/** `readings` with the characters of `word`, wherever it stands in `name`, read as `said`. */
function spoken(name: string, readings: readonly string[], word: string, said: string): string[] {
  const changed = [...readings];
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + word.length)) {
    const first = [...name.slice(0, at)].length;
    said.split(' ').forEach((reading, index) => {
      changed[first + index] = reading;
    });
  }
  return changed;
}

/** One reading a character, lower case and without tones; a character that has none stands for itself. */
export function readingOf(name: string): string[] {
  const characters = [...name];
  const whole = pinyin(name, { type: 'array', toneType: 'none', v: true });
  const read = whole.length === characters.length ? whole : characters.map((one) => pinyin(one, { toneType: 'none' }));
  return shortestFirst.reduce((readings, [word, said]) => spoken(name, readings, word, said), read.map(typed));
}

/** All readings of a name, the usual one first. */
export function readingsOf(name: string): string[][] {
  const usual = readingOf(name);
  const also = Object.entries(others).filter(([word]) => name.includes(word));
  return [usual, ...also.flatMap(([word, said]) => said.map((one) => spoken(name, usual, word, one)))];
}
