// Everything that the map says stands clear of everything else, at every zoom, width and language, at all five places.
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { AtlasLocality, LonLat } from '../../geo/published';
import { coveredBy, sightOf } from '../../src/domain/covered';
import { constrained, fitted, planeOf } from '../../src/domain/fitting';
import type { Layout } from '../../src/domain/paddings';
import { paddingsOf } from '../../src/domain/paddings';
import { labelAt } from '../../src/domain/pills';
import { nameAt } from '../../src/domain/placement';
import { coversDisc, isInside, overlap, type Rectangle } from '../../src/domain/rectangles';
import { targetsAt } from '../../src/domain/targets';
import type { Language } from '../../src/domain/view';
import { areasOf } from '../../src/map/areas';
import type { Engine } from '../../src/map/engine';
import { hoverOf, pickOf } from '../../src/map/hits';
import { nameRoomOf, namesIn, namesOf } from '../../src/map/names';
import { openingShown } from './openingShown';
import { publishedBasemap } from './publishedBasemap';
import { publishedLabels } from './publishedLabels';

const { atlas, clusters, places: townships, parks, districts } = openingShown();
const areas = areasOf([parks, districts]);
const known = [...namesOf(publishedLabels()), ...namesOf(townships)];
const zooms = Array.from({ length: 41 }, (_, index) => 3.6 + index / 5);
const languages = ['zh', 'en'] as const;
const sizes = [
  { width: 1440, height: 900, isPhone: false },
  { width: 1366, height: 768, isPhone: false },
  { width: 820, height: 1180, isPhone: true },
  { width: 390, height: 844, isPhone: true },
  { width: 360, height: 640, isPhone: true },
];
const places = ['fulaerji', 'jianhua', 'shuangyashan-etdz', 'fuxin', 'ganjingzi'].map((id) => {
  const found = atlas.byId.get(id);
  if (!found) throw new Error(`no locality ${id}`);
  return found;
});

const first = { isFirst: true, isEmbedded: false };

/** All that stands in a view around a place, CSS px. */
function standing(
  { at }: Pick<AtlasLocality, 'at'>,
  size: Pick<Layout, 'width' | 'height' | 'isPhone'>,
  zoom: number,
  language: Language,
  panels: 'open' | 'closed' = 'open',
) {
  const [lon, lat] = at;
  const frame = { ...size, margin: 320, camera: { zoom, lat, lon } };
  const plane = planeOf(frame.camera, frame);
  const marks = clusters.marksAt(zoom);
  const covered = coveredBy(paddingsOf({ ...size, ...first })[panels], { ...size, ...first });
  const sight = sightOf(covered, frame.camera, frame);
  const targets = targetsAt(atlas, zoom, language, clusters.markedAt(zoom), sight);
  const links = { type: 'FeatureCollection' as const, features: [] };
  const room = nameRoomOf(targets, links, frame, covered, language, areas);
  const names = namesIn(known, targets.labelled, room, marks, frame, language);
  const pills = targets.markers.map((marker) => {
    const box = labelAt(marker, plane.project(marker.at), language);
    return { text: marker.key, box, at: marker.at };
  });
  const discs = marks.map(({ at, radius }) => ({ ...plane.project(at), radius }));
  return {
    targets,
    names,
    pills,
    discs,
    sight,
    clear: room.clear,
    unproject: plane.unproject,
    view: { left: 0, top: 0, right: size.width, bottom: size.height },
  };
}

describe('a name', () => {
  const size = { width: 1366, height: 768, isPhone: false };
  const [, , , fuxin] = places;
  if (!fuxin) throw new Error('no 阜新');
  const { names } = standing(fuxin, size, 7, 'zh');
  const [lon, lat] = fuxin.at;
  const plane = planeOf({ zoom: 7, lat, lon }, size);
  const middle = ({ box }: { box: Rectangle }) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });

  test('answers where it stands, and nothing answers beside it', () => {
    const inView = names.filter(({ box }) =>
      isInside(box, { left: 0, top: 0, right: size.width, bottom: size.height }),
    );
    expect(inView.length).toBeGreaterThan(20);
    for (const one of inView) expect(nameAt(names, plane.project, middle(one))?.name).toBe(one.of.name);
    expect(nameAt(names, plane.project, { x: 3, y: 3 })).toBeNull();
  });

  test('answers a pointer 12 px above its middle, as a target of 24 px does', () => {
    const low = names.find(({ box }) => box.bottom - box.top < 15 && box.top > 60 && box.top < 700);
    const { x, y } = low ? middle(low) : { x: 0, y: 0 };
    expect(nameAt(names, plane.project, { x, y: y - 11 })?.name).toBe(low?.of.name);
  });

  const hits = { project: null, cluster: null, localities: ['fuxin'] };
  const named = (id?: string) => ({
    ...hits,
    name: { kind: 'county', name: '清河门区', name_en: 'Qinghemen', rank: 1, at: fuxin.at, id },
  });
  const engine = {} as Engine;
  const clusters = { partsAt: () => 99, projectsOf: () => ['a', 'b'] };

  test('of a reported place opens that place, whatever it stands on; of another it says its own name', async () => {
    expect(await pickOf(named('qinghemen'), engine, clusters)).toEqual({
      kind: 'locality',
      id: 'qinghemen',
      others: ['fuxin'],
    });
    expect(await pickOf(named(), engine, clusters)).toMatchObject({ kind: 'name', of: { name: '清河门区' } });
    expect(hoverOf(named('qinghemen'), { x: 1, y: 2 }, () => [])).toEqual({
      kind: 'locality',
      id: 'qinghemen',
      x: 1,
      y: 2,
    });
    expect(hoverOf(named(), { x: 1, y: 2 }, () => [])).toMatchObject({ kind: 'name', of: { name: '清河门区' } });
  });

  test('gives way to a donut, which tells its projects, and lists the place that it stands in', async () => {
    const over = { ...named('qinghemen'), cluster: { id: 7, at: fuxin.at } };
    expect(hoverOf(over, { x: 1, y: 2 }, () => ['a', 'b'])).toEqual({
      kind: 'cluster',
      projects: ['a', 'b'],
      x: 1,
      y: 2,
    });
    expect(await pickOf(over, engine, clusters)).toMatchObject({
      kind: 'cluster',
      projects: ['a', 'b'],
      localities: ['fuxin'],
    });
  });
});

/** CSS px between two boxes. */
const gap = (a: Rectangle, b: Rectangle) =>
  Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));

type Said = { text: string; box: Rectangle };
/** The letters of one name along a river touch. */
const isOther = (one: Said, other: Said) => one.text !== other.text;
const pairs = (said: readonly Said[]) =>
  said.flatMap((one, index) =>
    said
      .slice(index + 1)
      .flatMap((other) => (isOther(one, other) && overlap(one.box, other.box) ? [`${one.text} × ${other.text}`] : [])),
  );

describe.each(languages)('in %s', (language) => {
  test.each(sizes)('on a screen of $width px nothing that is said covers another or a figure', (size) => {
    const faults = zooms.flatMap((zoom) =>
      places.flatMap((place) => {
        const { names, pills, discs } = standing(place, size, zoom, language);
        const said = [
          ...pills,
          ...names.flatMap(({ of, box, followed }) =>
            (followed?.boxes ?? [box]).map((box) => ({ text: of.name, box })),
          ),
        ];
        const covering = said.flatMap(({ text, box }) => (discs.some((disc) => coversDisc(box, disc)) ? [text] : []));
        return [...pairs(said), ...covering].map((fault) => `${zoom.toFixed(1)} ${place.id}: ${fault}`);
      }),
    );
    expect(faults).toEqual([]);
  });

  test.each(sizes)('on a screen of $width px no name lies under a panel or is cut by an edge', (size) => {
    const faults = zooms.flatMap((zoom) =>
      places.flatMap((place) => {
        const { names, clear, view } = standing(place, size, zoom, language);
        return names.flatMap(({ of, box }) =>
          overlap(box, view) && !isInside(box, clear) ? [`${zoom} ${of.name}`] : [],
        );
      }),
    );
    expect(faults).toEqual([]);
  });

  test.each(sizes)('on a screen of $width px no province is written abroad, and no country in China', (size) => {
    const { region, china, land } = publishedBasemap();
    const lies = (at: LonLat, { features }: FeatureCollection) =>
      features.some((one) => booleanPointInPolygon([...at], one as Feature<Polygon | MultiPolygon>));
    const faults = zooms.flatMap((zoom) =>
      zoom < 4 || zoom > 7
        ? []
        : places.flatMap((place) => {
            const { names, view, unproject } = standing(place, size, zoom, language);
            const areas = names.filter(
              ({ of, box }) => of.within && /province|country/.test(of.kind) && overlap(box, view),
            );
            return areas.flatMap(({ of, box }) =>
              [0.08, 0.5, 0.92].flatMap((share) => {
                const at = unproject({ x: box.left + share * (box.right - box.left), y: (box.top + box.bottom) / 2 });
                // the neighbours' land runs on a little under China's
                const isHere = lies(at, region) || lies(at, china);
                return (of.kind === 'country' ? isHere : !isHere && lies(at, land))
                  ? [`${zoom.toFixed(1)} ${place.id} ${of.name}`]
                  : [];
              }),
            );
          }),
    );
    expect(faults).toEqual([]);
  });

  test.each(sizes)('on a screen of $width px no river is named twice within 400 px', (size) => {
    const faults = zooms.flatMap((zoom) =>
      places.flatMap((place) => {
        const { names, view } = standing(place, size, zoom, language);
        const rivers = names.filter(({ of, box }) => of.kind === 'river' && overlap(box, view));
        return rivers.flatMap(({ of, box }, index) =>
          rivers
            .slice(index + 1)
            .filter((other) => other.of.name === of.name && gap(box, other.box) < 400)
            .map(() => `${zoom.toFixed(1)} ${place.id} ${of.name}`),
        );
      }),
    );
    expect(faults).toEqual([]);
  });

  test.each(sizes)('on a screen of $width px a city named where it does not stand is said to be around', (size) => {
    const around = language === 'zh' ? /境内$/ : / area$/;
    const faults = zooms.flatMap((zoom) =>
      places.flatMap((place) =>
        standing(place, size, zoom, language).names.flatMap(({ of, at, lines }) =>
          of.kind === 'prefecture' && around.test(lines.join(' ')) !== (at !== of.at) ? [`${zoom} ${of.name}`] : [],
        ),
      ),
    );
    expect(faults).toEqual([]);
  });

  /** Labels of points in sight that are cut by an edge or lie under a card. */
  const cutIn = ({ pills, sight }: ReturnType<typeof standing>) =>
    pills.flatMap(({ text, box, at }) => {
      const { x, y } = sight.project(at);
      const isSeen = isInside({ left: x, right: x, top: y, bottom: y }, sight.clear);
      const isCut = !isInside(box, sight.clear) || sight.taken.some((card) => overlap(box, card));
      return isSeen && isCut ? [text] : [];
    });

  // what 甘井子 holds is more than a phone has room for beside a panel: so many of its labels may be cut
  const tight: Readonly<Record<number, number>> = { 360: 4, 390: 1 };
  const mayBeCut = ({ width }: (typeof sizes)[number], id: string) => (id === 'ganjingzi' ? (tight[width] ?? 0) : 0);
  test.each(sizes)('on a screen of $width px no label of a point in sight is cut or lies under a card', (size) => {
    const cut = zooms.flatMap((zoom) =>
      places.map((place) => ({ zoom, id: place.id, labels: cutIn(standing(place, size, zoom, language, 'closed')) })),
    );
    expect(cut.filter(({ id, labels }) => labels.length > mayBeCut(size, id))).toEqual([]);
  });

  test.each(sizes)('on a screen of $width px the labels of what has been opened are whole', (size) => {
    const layout = { ...size, isFirst: false, isEmbedded: false };
    const cut = atlas.index.localities.flatMap(({ id, bbox }) => {
      const { zoom, lat, lon } = constrained(fitted(bbox, size, paddingsOf(layout).open), size);
      const labels = cutIn(standing({ at: [lon, lat] }, size, zoom, language));
      return labels.length > mayBeCut(size, id) ? [{ id, zoom, labels }] : [];
    });
    expect(cut).toEqual([]);
  });

  // far from the points of their names
  const inside = [
    { id: 'fuxin-county', at: [121.35, 42.25] },
    { id: 'fuxin-county', at: [122.1, 42.2] },
    { id: 'zhangwu', at: [122.75, 42.75] },
  ] as const;
  test.each(sizes)('on a screen of $width px a reported place that fills the view is named in it', (size) => {
    const nameless = [11.5, 12, 13, 13.5].flatMap((zoom) =>
      inside.flatMap(({ id, at }) => {
        const { names, view } = standing({ at: [...at] }, size, zoom, language);
        const inView = names.filter(({ of, box }) => of.id === id && isInside(box, view));
        return inView.length === 1 ? [] : [`${zoom} ${id}: ${inView.length} times`];
      }),
    );
    expect(nameless).toEqual([]);
  });

  test('every place has a label or a name of its own from the opening on, and none is counted as one more', () => {
    const counted = zooms.flatMap((zoom) => {
      const { markers, labelled } = targetsAt(atlas, zoom, language, clusters.markedAt(zoom));
      const alone = new Set([
        ...labelled,
        ...markers.flatMap(({ members }) => (members.length > 1 ? [] : members.map(({ id }) => id))),
      ]);
      const merged = markers.filter(({ members }) => members.length > 1).map(({ key }) => `${zoom.toFixed(1)} ${key}`);
      expect(alone.size).toBeGreaterThanOrEqual(5);
      return merged;
    });
    expect(counted).toEqual([]);
  });
});
