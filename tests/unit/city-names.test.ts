// The cities that a reader looks for are named wherever they are in view, whatever else is there.
import type { FeatureCollection, Point, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { LabelProperties } from '../../geo/basemap';
import type { Language } from '../../src/domain/view';
import { palettes } from '../../src/map/palette';
import type { Frame } from '../../src/map/scene/frame';
import { layOut } from '../../src/map/scene/layout';
import { type Scene, styledScene } from '../../src/map/scene/scene';
import { targetsIn } from '../../src/map/scene/shown';
import { openingShown } from './openingShown';
import { published } from './published';
import { publishedBasemap } from './publishedBasemap';

const labels = published<FeatureCollection<Point, LabelProperties>>('basemap/labels.geojson');
const scene: Scene = {
  ...openingShown(),
  basemap: publishedBasemap(),
};
const sizes = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
];
const zooms = [4, 5, 6, 7, 8, 9, 10, 11, 12];

/** All that the map says by name in a frame: names that found room, and the labels of markers. */
function saidIn(frame: Frame, language: Language): string[] {
  const spoken = { ...scene, language };
  const names = layOut(styledScene(spoken, palettes.light, frame), frame).flatMap(({ items }) =>
    items.flatMap((item) => (item.is === 'name' ? [item.lines.map(({ text }) => text).join(' ')] : [])),
  );
  return [
    ...names,
    ...targetsIn(spoken, frame).markers.flatMap(({ members }) => members.map(({ name }) => name[language])),
  ];
}

const city = (name: string): { at: Position; zh: string; en: string } => {
  const found = labels.features.find(({ properties: { kind, name: zh } }) => kind === 'prefecture' && zh === name);
  if (!found) throw new Error(`no label of ${name}`);
  return { at: found.geometry.coordinates, zh: found.properties.name, en: found.properties.name_en };
};

describe.each(['齐齐哈尔市', '双鸭山市', '大连市', '沈阳市', '长春市', '哈尔滨市'].map(city))(
  '$zh',
  ({ at, zh, en }) => {
    test.each(sizes)('is named at every zoom in both languages on a screen of $width px', (size) => {
      const [lon = 0, lat = 0] = at;
      const missing = zooms.flatMap((zoom) =>
        (['zh', 'en'] as const).flatMap((language) => {
          const said = saidIn({ ...size, margin: 0, camera: { zoom, lat, lon } }, language);
          // where its own place is taken, its name stands elsewhere in its area and says so
          const names = language === 'zh' ? [zh, `${zh}境内`] : [en, `${en} area`];
          return said.some((one) => names.some((name) => one.replaceAll(' ', '') === name.replaceAll(' ', '')))
            ? []
            : [`${zoom} ${language}`];
        }),
      );
      expect(missing).toEqual([]);
    });
  },
);

describe('at the opening', () => {
  // as wide as the region fits beside the panels, and as narrow as a phone
  const views = [
    { width: 1440, height: 900, margin: 0, camera: { zoom: 4.7, lat: 46.3, lon: 121.6 } },
    { width: 1366, height: 768, margin: 0, camera: { zoom: 4.46, lat: 46.3, lon: 121.3 } },
  ];
  test.each(views)('on a screen of $width px the three provinces are named beside the cities', (view) => {
    expect(saidIn(view, 'zh')).toEqual(expect.arrayContaining(['黑龙江省', '吉林省', '辽宁省']));
    expect(saidIn(view, 'en')).toEqual(expect.arrayContaining(['Heilongjiang', 'Jilin', 'Liaoning']));
  });
});
