import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '../../data/published';
import { readingOf } from '../../geo/atlas/readings';
import { type Found, prepare, search } from '../../src/domain/search';
import { published } from './published';

const entries = published<SearchEntry[]>('search.json');
const prepared = prepare(entries);
const limit = { each: 8, all: 24 };
const find = (query: string, most = limit) => search(prepared, query, most);
const hitsOf = (found: Found) => found.groups.flatMap(({ hits }) => hits);
const idsOf = (query: string) => hitsOf(find(query, { each: 500, all: 500 })).map(({ entry }) => entry.id);
const firstOf = (query: string) => hitsOf(find(query))[0];
/** The marked parts of the best match of the first hit. */
const markedBy = (query: string) => {
  const match = firstOf(query)?.matches[0];
  return match?.marks.map(([from, to]) => match.name.slice(from, to));
};

const made = (kind: SearchEntry['kind'], id: string, name: string, en = id): SearchEntry => ({
  kind,
  id,
  locality: 'here',
  name: { zh: name, en },
  names: [name],
  readings: [readingOf(name)],
});
const order = (query: string, list: SearchEntry[]) =>
  hitsOf(search(prepare(list), query, { each: 50, all: 50 })).map(({ entry }) => entry.id);

describe('a reader finds 富拉尔基区', () => {
  test.each([
    '富拉尔基区',
    '富拉尔基',
    '拉尔基',
    'fulaerji',
    'fulaerjiqu',
    'fulae',
    'flej',
    'flejq',
    'FLEJ',
    'fleji',
    '富拉ej',
    '富拉erji',
    'fu拉erji',
    'f拉尔j',
    'fu la er ji',
    "fu'la'er'ji",
    ' 富 拉 尔 基 ',
    'ＦＬＥＪ',
    '齐齐哈尔市富拉尔基区',
    '齐齐哈尔',
    'qqhesflej',
    '市富拉',
    'Fulaerji',
    'fulaerji dist',
    'district fulaerji',
    '230206',
    '２３０２０６',
  ])('by %j', (query) => {
    expect(idsOf(query)).toContain('fulaerji');
  });

  test.each(['fulaerji', 'flej', '富拉尔基', '富拉ej', '230206'])('first by %j', (query) => {
    expect(firstOf(query)?.entry.id).toBe('fulaerji');
  });

  test.each(['fulaj', 'fuerji', 'jiefl', '富尔', 'flejx', '30206', 'ulej'])('but not by %j', (query) => {
    expect(idsOf(query)).not.toContain('fulaerji');
  });
});

describe('other things are found', () => {
  test.each([
    ['jlbg', 'jianlong-beiman'],
    ['建龙北钢', 'jianlong-beiman'],
    ['jianlongbeigang', 'jianlong-beiman'],
    ['beiman', 'jianlong-beiman'],
    ['special steel', 'jianlong-beiman'],
    ['zhongguoyizhong', 'cfhi'],
    ['zgyz', 'cfhi'],
    ['大石化', 'petrochina-dalian'],
    ['fxx', 'fuxin-county'],
    ['阜新县', 'fuxin-county'],
    ['fuxin county', 'fuxin-county'],
    ['zhangwu', 'zhangwu'],
    ['gjz', 'ganjingzi'],
    ['甘jingz', 'ganjingzi'],
    ['dalian ganjingzi', 'ganjingzi'],
    ['大连 甘井子', 'ganjingzi'],
    ['gezhenpu', 'gezhenpu-smart-park'],
    ['gezhenbao', 'gezhenpu-smart-park'],
    ['5gcz', '5g-park'],
    ['sysjkq', 'shuangyashan-etdz'],
    ['etdz', 'shuangyashan-etdz'],
    ['2109', 'fuxin'],
  ])('%j finds %s', (query, id) => {
    expect(idsOf(query)).toContain(id);
  });

  test('a project, an initiative and a place each open by their fact', () => {
    expect(firstOf('华民钢球二期')?.entry.id).toMatch(/^fulaerji\.project\./);
    expect(find('一件事').groups.map(({ kind }) => kind)).toContain('initiative');
    expect(firstOf('三江平原')?.entry.kind).toBe('place');
  });
});

describe('the index', () => {
  test('has every locality, enterprise, project, initiative, figure and place once', () => {
    expect(new Set(entries.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(entries.length);
    expect(new Set(entries.map(({ kind }) => kind)).size).toBe(6);
  });

  test('has one reading for each character of each name', () => {
    for (const { names, readings } of entries)
      expect(readings.map(({ length }) => length)).toEqual(names.map((name) => [...name].length));
  });

  test('reads every hanzi', () => {
    const pairs = entries.flatMap(({ names, readings }) =>
      names.flatMap((name, index) => [...name].map((one, at) => ({ one, reading: readings[index]?.[at] ?? '' }))),
    );
    const unread = pairs.filter(({ one, reading }) => /\p{Script=Han}/u.test(one) && !/^[a-z]+$/.test(reading));
    expect(unread).toEqual([]);
  });

  test('lists each entry under a locality that exists, and cities of the basemap under none', () => {
    const ids = new Set(entries.filter(({ kind }) => kind === 'locality').map(({ id }) => id));
    const others = entries.filter(({ locality }) => !ids.has(locality));
    expect(others.every(({ id, adcode, locality }) => id === `prefecture.${adcode}` && locality === '')).toBe(true);
    expect(find('changchun').groups[0]?.hits[0]?.entry).toMatchObject({ adcode: '220100', name: { zh: '长春市' } });
    expect(find('cc').groups.flatMap(({ hits }) => hits.map(({ entry }) => entry.name.zh))).toContain('长春市');
  });
});

describe('characters with several readings', () => {
  test.each([
    ['中国一重', 'zhong guo yi zhong'],
    ['中国一重大连公司', 'zhong guo yi zhong da lian gong si'],
    ['双链长工作制', 'shuang lian zhang gong zuo zhi'],
    ['“领导率先”行动', '“ ling dao shuai xian ” xing dong'],
    ['大船海工重整', 'da chuan hai gong chong zheng'],
    ['长春市朝阳区', 'chang chun shi chao yang qu'],
    ['长海县', 'chang hai xian'],
    ['重庆银行', 'chong qing yin hang'],
    ['厦门', 'xia men'],
    ['六安', 'lu an'],
    ['单县', 'shan xian'],
    ['绿色战略', 'lv se zhan lue'],
    ['5G创智', '5 g chuang zhi'],
  ])('%s is %s', (name, reading) => {
    expect(readingOf(name).join(' ')).toBe(reading);
  });
});

describe('what matched is marked', () => {
  test.each([
    ['富拉', ['富拉']],
    ['flej', ['富拉尔基']],
    ['fulaer', ['富拉尔']],
    ['拉ej', ['拉尔基']],
    ['jlbg', ['建龙北钢']],
    ['23020', ['23020']],
    ['fuxin autonomous', ['Fuxin', 'Autonomous']],
    ['autonomous autonom', ['Autonomous']],
    ['大连 甘井子', ['大连', '甘井子']],
    ['yizhonglong', ['一重(龙']],
  ])('%j marks %j', (query, marks) => {
    expect(markedBy(query)).toEqual(marks);
  });

  test('the name that matched is told, the best first', () => {
    const { entry, matches } = firstOf('jlbg') ?? {};
    expect(entry?.name.zh).toBe('建龙北满特钢有限责任公司');
    expect(matches?.map(({ name }) => name)).toEqual(['建龙北钢']);
    const both = hitsOf(find('fulaerji')).find((hit) => hit.entry.id === 'fulaerji');
    expect(both?.matches.map(({ language }) => language)).toEqual(['zh', 'en', 'zh']);
  });

  test('a name said in two ways is told once', () => {
    expect(firstOf('革镇堡智慧')?.matches).toHaveLength(1);
  });

  test('marks keep their place beside quotes and characters of two units', () => {
    const found = search(prepare([made('place', 'one', '𠮷“工业”园')]), 'gongye', limit);
    const [match] = hitsOf(found)[0]?.matches ?? [];
    expect(match?.marks.map(([from, to]) => match.name.slice(from, to))).toEqual(['工业']);
  });
});

describe('the order', () => {
  test('is whole name, beginning, beginning of a word, inside', () => {
    const list = [
      made('place', 'inside', '老工业城'),
      made('place', 'word', '东区工业城'),
      made('place', 'beginning', '工业城堡'),
      made('place', 'whole', '工业城'),
    ];
    expect(order('工业城', list)).toEqual(['whole', 'beginning', 'word', 'inside']);
    expect(order('gongyecheng', list)).toEqual(['whole', 'beginning', 'word', 'inside']);
  });

  test('is full pinyin or initials before English inside a word, and a whole name by its initials first', () => {
    const list = [
      made('place', 'english', '甲', 'Ashanti'),
      made('place', 'neither', '老式火柴厂', 'none'),
      made('place', 'syllables', '山海岸', 'none'),
      made('place', 'pinyin', '山区', 'none'),
    ];
    expect(order('sha', list)).toEqual(['syllables', 'pinyin', 'english']);
    expect(order('shan', list)).toEqual(['pinyin', 'syllables', 'english']);
  });

  test('is locality, enterprise, project, initiative, place where matches are equal, however long the names', () => {
    const list = [
      made('place', 'place', '工业园'),
      made('initiative', 'initiative', '工业园一'),
      made('project', 'project', '工业园一二'),
      made('enterprise', 'enterprise', '工业园一二三'),
      made('locality', 'locality', '工业园一二三四'),
    ];
    expect(order('gy', list)).toEqual(['locality', 'enterprise', 'project', 'initiative', 'place']);
  });

  test('is shorter names first', () => {
    expect(order('gy', [made('place', 'long', '工业大院'), made('place', 'short', '工业园')])).toEqual([
      'short',
      'long',
    ]);
  });

  test('puts the kind with the best hit first', () => {
    expect(find('建龙北钢').groups[0]?.kind).toBe('enterprise');
    expect(find('建华').groups[0]?.kind).toBe('locality');
  });
});

describe('the limit', () => {
  test('holds for each kind and for all, and what is beyond it is counted', () => {
    const found = find('g');
    expect(found.groups.every(({ hits }) => hits.length <= limit.each)).toBe(true);
    expect(found.shown).toBe(limit.all);
    expect(hitsOf(found)).toHaveLength(limit.all);
    // a kind of which none is shown is counted in all
    expect(found.total).toBeGreaterThanOrEqual(found.groups.reduce((sum, { total }) => sum + total, 0));
    expect(found.total).toBeGreaterThan(limit.all);
  });

  test('cuts off the worst: the first of few is the first of many', () => {
    const many = hitsOf(find('gongye', { each: 500, all: 500 }));
    const few = hitsOf(find('gongye', { each: 2, all: 3 }));
    expect(few[0]).toEqual(many[0]);
    expect(few).toHaveLength(3);
  });
});

describe('odd input', () => {
  test.each(['', ' ', '　', '“”', '😀', '()[]{}.*+?^$|\\', '<', '%', '\u0000', '\ud800', '----'])(
    '%j finds nothing',
    (query) => {
      expect(find(query)).toEqual({ groups: [], total: 0, shown: 0 });
    },
  );

  test.each([
    '<b>富拉尔基</b>',
    '<script>alert(1)</script>',
    'a'.repeat(10_000),
    '富'.repeat(10_000),
    'nanananananananananananananana',
    '__proto__',
    'constructor',
    'Ⅷ½ﬁ',
    'مرحبا',
    '한국',
  ])('%# does not throw', (query) => {
    expect(() => find(query)).not.toThrow();
  });

  test('signs are passed over', () => {
    expect(idsOf('😀富拉，尔基！')).toContain('fulaerji');
    expect(idsOf('.*fulaerji')).toContain('fulaerji');
  });

  test('no text throws, and marks lie in order within their name', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.stringMatching(/^[a-z富拉尔基工业 ]{0,8}$/),
          fc.stringMatching(/^(in|park|fu|富|zone| ){0,5}$/),
        ),
        (query) => {
          const matches = hitsOf(find(query)).flatMap((hit) => hit.matches);
          return matches.every(({ name, marks }) =>
            marks.every(([from, to], index) => (marks[index - 1]?.[1] ?? 0) <= from && from < to && to <= name.length),
          );
        },
      ),
    );
  });

  test('an empty index finds nothing', () => {
    expect(search(prepare([]), 'fu', limit).total).toBe(0);
  });
});
