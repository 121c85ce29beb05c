// The street map that a host names when the atlas is built: what is taken, what is refused, and that the policy lets it in.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hostStreets } from '../../src/build/hostStreets';

describe('BASEMAP', () => {
  test('names an archive on another host, or one beside the page', () => {
    const address = 'https://tiles.example.org/a/northeast.pmtiles';
    expect(hostStreets(address)).toEqual({ address, origin: 'https://tiles.example.org' });
    expect(hostStreets('./northeast.pmtiles')).toEqual({ address: './northeast.pmtiles', origin: null });
    expect(hostStreets('/maps/northeast.pmtiles')?.origin).toBeNull();
    expect(hostStreets(undefined)).toBeNull();
    expect(hostStreets('')).toBeNull();
  });

  test.each([
    ['https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}', /AMap .*GCJ-02/],
    ['https://webst01.amap.com/tiles.pmtiles', /AMap .*GCJ-02/],
    ['https://maponline0.bdimg.com/tile/?x={x}&y={y}&z={z}', /Baidu .*BD-09/],
    ['https://tile.example.org/{z}/{x}/{y}.png', /no \.pmtiles file/],
    ['ftp://example.org/a.pmtiles', /https:/],
    ['//example.org/a.pmtiles', /no address/],
    ['northeast', /no address/],
  ])('%s stops the build with what to do', (given, says) => {
    expect(() => hostStreets(given)).toThrow(says);
    expect(() => hostStreets(given)).toThrow(/BASEMAP=\.\/northeast\.pmtiles/);
  });
});

describe('the policy of a page', () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ['https://tiles.example.org/northeast.pmtiles', "connect-src 'self' https://tiles.example.org;"],
    ['./northeast.pmtiles', "connect-src 'self';"],
    ['', "connect-src 'self';"],
  ])('with BASEMAP=%s lets the page connect to that host and no other', async (given, expected) => {
    vi.stubEnv('BASEMAP', given);
    vi.resetModules();
    const { policyOf } = await import('../../src/build/csp');
    expect(policyOf('')).toContain(expected);
  });
});
