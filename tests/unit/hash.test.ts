// What chat programs do to links: whatever sticks to an address, it opens what it names.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashFromView, viewFromHash } from '../../src/domain/address';
import { normalHash } from '../../src/domain/hash';

const known = {
  localities: ['fuxin', 'jianhua', 'fulaerji'],
  industries: ['equipment'],
  years: ['2023'],
  projects: new Map([['tengxiang-foundry-park', 'jianhua']]),
  enterprises: new Set(['cfhi']),
  within: () => false,
};
const read = (hash: string) => viewFromHash(hash, known);

describe('阜新市 opens from', () => {
  test.each([
    '#at=fuxin。',
    '#at=fuxin，然后看',
    '#at=fuxin.',
    '#at=fuxin%20',
    '#at=fuxin#wechat_redirect',
    '#at%3Dfuxin%26lang%3Den',
    '#lang=en&amp;at=fuxin',
    '#at=FUXIN',
    '##at=fuxin',
    '#/at=fuxin',
    '#!at=fuxin',
    '#at=ｆｕｘｉｎ',
    '#at＝fuxin',
    '#at=%66uxin',
    '#at=“fuxin”',
    '#AT=fuxin',
    '#at=fuxin)',
    '#at=fuxin】',
  ])('%s', (hash) => {
    const encoded = [...hash].map((sign) => (sign > '~' ? encodeURIComponent(sign) : sign)).join('');
    for (const form of [hash, encoded]) {
      expect(read(form).view.at, form).toBe('fuxin');
      expect(read(form).unknown, form).toEqual([]);
    }
  });
});

test('two are compared whatever the comma, a fact is landed on whatever ends the sentence', () => {
  expect(read('#compare=fuxin，jianhua').view.compare).toEqual(['fuxin', 'jianhua']);
  expect(read('#fact=fuxin.metric.signed-total.').view.fact).toBe('fuxin.metric.signed-total');
  expect(read('#map=8%2F42%2F121.7').view.camera).toEqual({ zoom: 8, lat: 42, lon: 121.7 });
});

test('a key or an id that the atlas does not hold is named', () => {
  expect(read('#at=阜新').unknown).toEqual(['阜新']);
  expect(read('#where=fuxin&at=fuxin').unknown).toEqual(['where']);
  expect(read('#wechat_redirect').unknown).toEqual(['wechat_redirect']);
});

test('the text of the table stays as it was typed, wide letters, signs and all', () => {
  for (const text of ['ＥＲＰ＋ＭＥＳ', '5G+‘云’', '100%', 'a&b=c#d', '。']) {
    const hash = hashFromView({ ...read('').view, page: 'table', text }, known);
    expect(read(hash).view.text).toBe(text);
    expect(`#${normalHash(hash)}`).toBe(hash);
  }
});

test('the normal form is its own, and nothing that is typed makes reading fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = normalHash(`#${text}`);
      expect(normalHash(once)).toBe(once);
      read(`#${text}`);
    }),
  );
  const glue = fc.constantFrom('。', '，看', '.', '%20', ' ', '#x', '”', '）', '!', '…', ',', '/');
  fc.assert(
    fc.property(
      fc.constantFrom('#', '##', '#/', '#!', '# '),
      glue,
      fc.constantFrom('', '&lang=en', '&amp;lang=zh'),
      (before, after, more) => {
        expect(read(`${before}${more.replace(/^&(amp;)?/, '')}${more && '&'}at=fuxin${after}`).view.at).toBe('fuxin');
      },
    ),
  );
});
