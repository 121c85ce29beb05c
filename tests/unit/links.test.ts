import { existsSync, readFileSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../data/check/facts';
import { readRecords } from '../../data/check/records';
import { readReports } from '../../data/check/verify';
import { linksOf, readLinkEnds } from '../../data/publish/links';
import type { PlaceLink } from '../../data/published';
import type { AtlasIndex, Box, LonLat } from '../../geo/published';
import { ancestorsOf, atlasOf, isWithin } from '../../src/domain/atlas';
import { noFilter } from '../../src/domain/filter';
import {
  arcBetween,
  boxOfLinks,
  edgeStubs,
  type LinkFeature,
  linkArcs,
  linkFeatures,
  linkKinds,
  shownLinks,
  spread,
  touches,
} from '../../src/domain/links';
import { limits } from '../../src/domain/view';
import { linkArcLayer, linkLabelLayer } from '../../src/map/layers/links';
import { hoverOver, linkAt, pickOver } from '../../src/map/linkHits';
import { dark, light } from '../../src/map/palette';
import { published } from './published';

const { records } = readRecords('data');
const table = readLinkEnds('data');
const labels = JSON.parse(readFileSync('geo/out/labels.geojson', 'utf8'));
const links: PlaceLink[] = published('links.json');
const atlas = atlasOf(published<AtlasIndex>('index.json'));
const reportsFolder = process.env.REPORTS ?? '../shared/reports';
const whole: Box = [...limits.box];
const coordinatesOf = ({ geometry }: LinkFeature) => geometry.coordinates;
const marked = (features: readonly LinkFeature[], mark: string) =>
  features.filter(({ properties }) => properties.mark === mark);

describe('the links', () => {
  test('lead from a locality, by a record that exists, with an id of their own', () => {
    const facts = new Set(factsOf(records).map(({ id }) => id));
    const presences = records.localities.flatMap(({ id, enterprises }) =>
      enterprises.map((presence) => `${id}.enterprise.${presence.id}`),
    );
    for (const { from, fact, to, kind } of links) {
      expect(atlas.byId.has(from), from).toBe(true);
      expect(facts.has(fact) || presences.includes(fact), fact).toBe(true);
      if (to.locality !== null) expect(atlas.byId.has(to.locality), to.locality).toBe(true);
      expect(linkKinds).toContain(kind);
    }
    expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
  });

  test('hold every destination that an event names', () => {
    for (const locality of records.localities)
      for (const { id, to = [] } of locality.events) {
        const ends = links.filter(({ fact }) => fact === `${locality.id}.event.${id}`).map((link) => link.to.name.zh);
        expect(ends.sort(), id).toEqual([...to].sort());
      }
  });

  test.skipIf(!existsSync(reportsFolder))('cite what stands at its place in the report', () => {
    const { texts } = readReports(records.reports, reportsFolder);
    for (const { id, cites } of links) {
      expect(cites.length, id).toBeGreaterThan(0);
      for (const { report, start, end, exact, standing } of cites) {
        expect([...exact].length).toBeLessThanOrEqual(30);
        expect(standing, `${id} «${exact}»`).not.toBeNull();
        expect(texts.get(report)?.slice(start, end).join(''), id).toBe(exact);
      }
    }
  });

  test('out of the atlas cite the very name of the place', () => {
    const printed = new Map(table.places.map((place) => [place.name.zh, place.printed]));
    for (const { id, to, cites } of links.filter((link) => link.to.locality === null))
      for (const { exact } of cites)
        expect(
          printed.get(to.name.zh)?.some((name) => exact.includes(name)),
          id,
        ).toBe(true);
  });

  test('join no locality with what holds it', () => {
    for (const { id, from, to } of links)
      if (to.locality !== null) {
        expect(isWithin(atlas, from, to.locality), id).toBe(false);
        expect(isWithin(atlas, to.locality, from), id).toBe(false);
      }
  });

  test('are of one enterprise only where the register has one entry: two Linde companies are not joined', () => {
    const shared = links.filter(({ kind }) => kind === 'same-enterprise' || kind === 'same-group');
    expect(shared.map(({ kind, from, to }) => [kind, from, to.locality])).toEqual([
      ['same-group', 'fulaerji', 'ganjingzi'],
      ['same-enterprise', 'fulaerji', 'ganjingzi'],
    ]);
  });

  test('are marked where the place is read from a name', () => {
    for (const { id, kind, to } of links) if (kind === 'home') expect(to.inferred, id).toBe(true);
    const conference = links.find(({ fact }) => fact === 'fulaerji.event.foshan-prepared-food-fair');
    expect(conference?.to.inferred).toBe(true);
    expect(links.find(({ kind }) => kind === 'negotiation')?.to.inferred).toBeUndefined();
  });

  test('have no coordinate but a label’s of the map', () => {
    const points = new Set(
      labels.features.map(({ geometry }: { geometry: { coordinates: number[] } }) => geometry.coordinates.join()),
    );
    for (const { id, to } of links) {
      if (to.at !== null) expect(points.has(to.at.join()), id).toBe(true);
      if (to.locality !== null) expect(to.at, id).toBeNull();
    }
    const unplaced = links.filter(({ to }) => to.locality === null && to.at === null).map(({ to }) => to.name.zh);
    expect(new Set(unplaced)).toEqual(new Set(['佛山', '广州', '河北沧州', '绍兴']));
  });

  test('stop the build where a place or record is unknown', () => {
    const [first] = table.ends;
    if (!first) throw new Error('no ends');
    const withEnd = (patch: object) => ({ ...table, ends: [{ ...first, ...patch }] });
    expect(() => linksOf(records, withEnd({ to: 'nowhere' }), labels)).toThrow('no place nowhere');
    expect(() => linksOf(records, withEnd({ fact: 'fuxin.event.none' }), labels)).toThrow('fuxin.event.none');
    expect(() => linksOf(records, { ...table, places: table.places.slice(1) }, labels)).toThrow('places');
    expect(() => linksOf(records, table, { features: [] })).toThrow('has no');
  });
});

describe('the filter', () => {
  test('keeps a link while it keeps either end', () => {
    const inGanjingzi = shownLinks(atlas, links, { ...noFilter, within: ['ganjingzi'] });
    expect(inGanjingzi.map(({ to }) => to.locality)).toEqual(['ganjingzi', 'ganjingzi']);
    expect(shownLinks(atlas, links, noFilter)).toEqual(links);
    expect(shownLinks(atlas, links, { ...noFilter, years: ['1999'] })).toEqual([]);
  });

  test('of a selected locality lights its links and those of what lies within it', () => {
    const own = links.filter((link) => touches(atlas, link, 'fuxin'));
    expect(new Set(own.map(({ from }) => from))).toEqual(new Set(['fuxin', 'xinqiu', 'zhangwu', 'fuxin-hitech-zone']));
    for (const { from } of own) expect(from === 'fuxin' || ancestorsOf(atlas, from).some(({ id }) => id === 'fuxin'));
  });
});

describe('an arc', () => {
  const fulaerji: LonLat = [123.62, 47.21];
  const beijing: LonLat = [116.4, 39.91];

  test('starts and ends at its ends, in 32 steps, and bulges north', () => {
    for (const [from, to] of [
      [fulaerji, beijing],
      [beijing, fulaerji],
    ] as const) {
      const arc = arcBetween(from, to, 0.14);
      expect([arc[0], arc.at(-1), arc.length]).toEqual([from, to, 33]);
      const [lon = 0, lat = 0] = arc[16] ?? [];
      const straight = arcBetween(from, to, 0)[16] ?? [0, 0];
      expect(lat).toBeGreaterThan(straight[1]);
      expect(lon).toBeLessThan(straight[0]);
    }
  });

  test('is drawn for every link that has both points, from the one to the other', () => {
    const arcs = marked(linkArcs(atlas, links, null), 'arc');
    const placed = links.filter(({ to }) => to.locality !== null || to.at !== null);
    expect(arcs.map(({ properties }) => properties.id)).toEqual(placed.map(({ id }) => id));
    for (const [index, { from, to }] of placed.entries()) {
      const curve = coordinatesOf(arcs[index] as LinkFeature);
      expect(curve[0]).toEqual(atlas.byId.get(from)?.at);
      expect(curve.at(-1)).toEqual(to.at ?? atlas.byId.get(to.locality ?? '')?.at);
    }
    expect(new Set(arcs.map((arc) => JSON.stringify(coordinatesOf(arc)))).size).toBe(arcs.length);
  });

  test('is lit for the selected locality', () => {
    const lit = linkArcs(atlas, links, 'ganjingzi').filter(({ properties }) => properties.lit);
    expect(lit.map(({ properties }) => properties.kind)).toEqual(['same-group', 'same-enterprise']);
  });
});

describe('the box around links', () => {
  test('holds every end on the basemap, and of a selected locality its own links alone', () => {
    const [west, south, east, north] = boxOfLinks(atlas, links, null) ?? [0, 0, 0, 0];
    for (const { geometry } of linkArcs(atlas, links, null)) {
      if (geometry.type !== 'Point') continue;
      const [lon = 0, lat = 0] = geometry.coordinates;
      expect(lon >= west && lon <= east && lat >= south && lat <= north).toBe(true);
    }
    const own = boxOfLinks(atlas, links, 'zhangwu') ?? boxOfLinks(atlas, links, 'fuxin');
    expect(own).not.toBeNull();
    expect(own).not.toEqual([west, south, east, north]);
    expect(boxOfLinks(atlas, [], null)).toBeNull();
  });
});

describe('the edge of the view', () => {
  const inView = (features: readonly LinkFeature[], [west, south, east, north]: Box) => {
    for (const feature of features) {
      const [lon, lat] = coordinatesOf(feature) as LonLat;
      expect(lon).toBeGreaterThan(west);
      expect(lon).toBeLessThan(east);
      expect(lat).toBeGreaterThan(south);
      expect(lat).toBeLessThan(north);
    }
  };

  test('lists ends without a coordinate, with no direction, once each', () => {
    const stubs = edgeStubs(atlas, links, null, whole);
    inView(stubs, whole);
    expect(stubs.map(({ properties }) => [properties.mark, properties.name.split(' ⋯ ')[1]])).toEqual([
      ['elsewhere', '佛山'],
      ['elsewhere', '广州'],
      ['elsewhere', '河北沧州'],
      ['elsewhere', '绍兴'],
    ]);
    expect(new Set(stubs.map((stub) => coordinatesOf(stub).join())).size).toBe(stubs.length);
  });

  test('points to an end that lies out of view', () => {
    const near: Box = [123, 46.8, 124.4, 47.6];
    const stubs = edgeStubs(atlas, links, 'fulaerji', near);
    inView(stubs, near);
    const arrows = marked(stubs, 'arrow').map(({ properties }) => properties.name);
    expect(arrows).toContain('↓ 甘井子区');
    expect(arrows.some((name) => /^[↙↓] 北京$/.test(name))).toBe(true);
    expect(new Set(arrows).size).toBe(arrows.length);
  });

  test('says nothing of links that start elsewhere', () => {
    expect(edgeStubs(atlas, links, null, [131, 46.4, 131.6, 46.8])).toEqual([]);
  });

  test('keeps marks apart, in their order and inside', () => {
    const places = spread([0.9, 0.5, 0.5, 0.95], 0.1, 0.96);
    const sorted = [...places].sort();
    expect(Math.max(...places)).toBeLessThanOrEqual(0.96 + 1e-9);
    for (const [index, place] of sorted.entries())
      if (index > 0) expect(place - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(0.1 - 1e-9);
    expect(places[3]).toBeGreaterThan(places[0] ?? 1);
  });
});

test('the layers are valid by MapLibre’s own validator', () => {
  const data = linkFeatures(atlas, links, 'fulaerji', whole);
  for (const palette of [light, dark]) {
    const layers = [linkArcLayer(palette, true), linkLabelLayer(palette, false, 'en')];
    const style = { version: 8, sources: { links: { type: 'geojson', data } }, layers };
    expect(validateStyleMin(style as never)).toEqual([]);
  }
});

describe('a line under the pointer', () => {
  const properties = {
    id: 'a',
    fact: 'fuxin.event.a',
    mark: 'arc',
    kind: 'home',
    name: '',
    name_en: '',
    inferred: false,
  } as const;
  const line = (id: string, y: number, lit = false): LinkFeature => ({
    type: 'Feature',
    properties: { ...properties, id, lit },
    geometry: {
      type: 'LineString',
      coordinates: [
        [0, y],
        [50, y],
        [100, y],
      ],
    },
  });
  const plane = { project: ([x, y]: LonLat) => ({ x, y }) };

  test('is the nearest within reach, and the selected locality’s own before it', () => {
    const arcs = [line('a', 10), line('b', 14), line('c', 40)];
    expect(linkAt(arcs, plane, { x: 30, y: 11 })?.id).toBe('a');
    expect(linkAt(arcs, plane, { x: 30, y: 13 })?.id).toBe('b');
    expect(linkAt([line('a', 10), line('b', 14, true)], plane, { x: 30, y: 11 })?.id).toBe('b');
    expect(linkAt(arcs, plane, { x: 30, y: 27 })).toBeNull();
    expect(linkAt(arcs, plane, { x: 108, y: 40 })).toBeNull();
  });

  test('is picked instead of the locality below, never instead of a project', () => {
    const link = linkAt([line('a', 10)], plane, { x: 30, y: 11 });
    const locality = { kind: 'locality', id: 'fuxin', others: [] } as const;
    const project = { kind: 'project', id: 'x', locality: 'fuxin', others: [] } as const;
    expect(pickOver({ ...locality, others: [] }, link)).toEqual({ kind: 'link', fact: 'fuxin.event.a' });
    expect(pickOver({ kind: 'basemap' }, link)).toEqual({ kind: 'link', fact: 'fuxin.event.a' });
    expect(pickOver({ ...project, others: [] }, link)).toMatchObject(project);
    expect(pickOver({ kind: 'basemap' }, null)).toEqual({ kind: 'basemap' });
    const over = { kind: 'project', id: 'x', x: 30, y: 11 } as const;
    expect(hoverOver(over, link, { x: 30, y: 11 })).toBe(over);
    expect(hoverOver(null, link, { x: 30, y: 11 })).toEqual({ kind: 'link', id: 'a', x: 30, y: 11 });
  });
});
