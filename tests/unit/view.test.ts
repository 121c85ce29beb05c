import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashFromView, home, viewFromHash } from '../../src/domain/address';
import type { Known } from '../../src/domain/codec';
import type { View } from '../../src/domain/view';

const known: Known = {
  localities: ['fulaerji', 'ganjingzi', 'west-park'],
  industries: ['steel', 'food', 'wind', 'digital'],
  projects: new Map([
    ['crystal', 'west-park'],
    ['blades', 'fulaerji'],
  ]),
  enterprises: new Set(['cfhi']),
  years: ['2020', '2023'],
  within: (inner, outer) => inner === outer || (inner === 'west-park' && outer === 'ganjingzi'),
};
const read = (hash: string) => viewFromHash(hash, known);
const write = (view: View) => hashFromView(view, known);

const shared: View = {
  ...home,
  camera: { zoom: 9.25, lat: 47.2069, lon: 123.6226 },
  at: 'fulaerji',
  project: 'blades',
  hidden: ['food', 'wind'],
  stages: ['building', 'unknown'],
  invest: { min: 100_000_000, max: null },
  years: ['2023'],
  kinds: ['policy'],
  within: ['fulaerji'],
  page: 'table',
  table: 'initiatives',
  text: '风电 & 50%',
  fill: 'done',
  arcs: true,
  language: 'en',
  theme: 'dark',
};

describe('a shared link', () => {
  test('`engine` names what draws the map; links from before, which say `svg`, mean the drawn map', () => {
    expect(read('#engine=webgl').view.engine).toBe('webgl');
    expect(read('#engine=drawn').view.engine).toBe('drawn');
    expect(read('#engine=svg').view.engine).toBe('drawn');
    expect(read('#engine=other').view.engine).toBeNull();
    expect(write({ ...home, engine: 'drawn' })).toBe('#engine=drawn');
  });

  test('reopens the same view', () => {
    expect(read(write(shared))).toEqual({ view: shared, unknown: [] });
    const compared: View = { ...shared, table: 'projects', text: '', compare: ['ganjingzi', 'fulaerji'] };
    expect(read(write(compared))).toEqual({ view: compared, unknown: [] });
  });

  test('leaves what was sought in the table with the table', () => {
    for (const page of ['map', 'compare', 'about'] as const)
      expect(write({ ...shared, page })).not.toMatch(/table=|q=/);
    expect(read('#q=大连&table=enterprises').view).toEqual(home);
  });

  test('leaves home values out', () => {
    expect(write(home)).toBe('');
    expect(write({ ...home, at: 'fulaerji' })).toBe('#at=fulaerji');
  });

  test('names the industries that are on where that is shorter', () => {
    expect(write({ ...home, hidden: ['food', 'wind', 'digital'] })).toBe('#show=steel');
    expect(read('#show=steel').view.hidden).toEqual(['food', 'wind', 'digital']);
  });

  test('can hide every industry', () => {
    const nothing = { ...home, hidden: [...known.industries] };
    expect(read(write(nothing))).toEqual({ view: nothing, unknown: [] });
  });

  test('opens a project in its own locality, or in the parent that the link names', () => {
    expect(read('#project=crystal').view.at).toBe('west-park');
    expect(read('#at=ganjingzi&project=crystal').view.at).toBe('ganjingzi');
    expect(read('#at=fulaerji&project=crystal').view.at).toBe('west-park');
  });
});

describe('a link to a fact', () => {
  test('opens the locality that its id names, and the project that holds it', () => {
    const { view, unknown } = read('#fact=fulaerji.project.blades.output');
    expect(view).toEqual({ ...home, at: 'fulaerji', project: 'blades', fact: 'fulaerji.project.blades.output' });
    expect(unknown).toEqual([]);
    expect(write(view)).toBe('#at=fulaerji&fact=fulaerji.project.blades.output');
  });

  test('keeps a parent that the link names', () => {
    expect(read('#at=ganjingzi&fact=west-park.metric.area').view.at).toBe('ganjingzi');
  });

  test.each(['nowhere.metric.x', 'fulaerji', 'fulaerji.rumour.x', 'fulaerji.metric.x.y.z', 'a.b'])(
    '%s is no fact of this atlas, and is said',
    (fact) => {
      expect(read(`#fact=${fact}`)).toEqual({ view: home, unknown: [fact] });
    },
  );
});

test('an enterprise’s page and the page about the data have addresses', () => {
  expect(read('#enterprise=cfhi').view.enterprise).toBe('cfhi');
  expect(read('#enterprise=acme')).toEqual({ view: home, unknown: ['acme'] });
  expect(read(write({ ...home, page: 'about' })).view.page).toBe('about');
});

describe('a damaged or hostile address', () => {
  test.each([
    '',
    '#',
    '#%',
    '#map=a/b/c',
    '#map=9/41',
    '#map=1e9/1e9/1e9',
    '#map=NaN/0/0',
    '#=&=&&&',
    '#lang=tlh',
    '#at=',
    '#hide=',
  ])('%j opens home', (hash) => {
    expect(read(hash)).toEqual({ view: home, unknown: [] });
  });

  test.each(['#%E0%A4%A', '#toString=1&constructor=2&__proto__=3'])(
    '%j opens home, and says what it does not know',
    (hash) => {
      expect(read(hash).view).toEqual(home);
      expect(read(hash).unknown).not.toEqual([]);
    },
  );

  test('names the ids it does not know, at most five, cut short', () => {
    expect(read('#at=atlantis').unknown).toEqual(['atlantis']);
    expect(read('#at=__proto__&project=constructor&hide=toString').unknown).toEqual([
      '__proto__',
      'constructor',
      'tostring',
    ]);
    expect(read(`#at=${'x'.repeat(10_000)}`).unknown[0]).toHaveLength(40);
    expect(read('#hide=a,b,c,d,e,f,g').unknown).toHaveLength(5);
  });

  test('keeps what it understands beside what it does not', () => {
    const { view } = read('#at=fulaerji&hide=food,coal&map=x');
    expect(view).toEqual({ ...home, at: 'fulaerji', hidden: ['food'] });
  });

  test('brings a camera back inside the basemap', () => {
    expect(read('#map=99/80/-170').view.camera).toEqual({ zoom: 15, lat: 63, lon: 95 });
  });
});

describe('any address', () => {
  const part = fc.tuple(
    fc.constantFrom(
      ...['map', 'at', 'project', 'fact', 'enterprise', 'view', 'table', 'q', 'compare', 'hide', 'show', 'stage'],
      ...['invest', 'year', 'kind', 'in', 'fill', 'arcs', 'lang', 'theme', '__proto__', ''],
    ),
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('fulaerji', 'steel,food', '1-2', '2023', 'table', '%', '1'),
    ),
  );

  test('is read without an error, and what is read is written and read the same', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { view } = read(`#${parts.map((pair) => pair.join('=')).join('&')}`);
        expect(read(write(view)).view).toEqual(view);
      }),
      { numRuns: 10_000 },
    );
  });

  test.each([
    ['#invest=5-1', { min: 1, max: 5 }],
    ['#invest=100000000-', { min: 100_000_000, max: null }],
    ['#invest=-', null],
    ['#invest=a-b', null],
    ['#invest=99999999999999-', null],
  ])('%s is the range %j', (hash, invest) => {
    expect(read(hash).view.invest).toEqual(invest);
  });

  test('compares nothing with itself alone, and at most four', () => {
    expect(read('#compare=fulaerji').view.compare).toEqual([]);
    expect(read('#compare=fulaerji,fulaerji').view.compare).toEqual([]);
    expect(read('#compare=fulaerji,atlantis').unknown).toEqual(['atlantis']);
  });
});
