// The map as a picture: what it shows, cut to the part beside the panels, in a frame; PNG or SVG.
import type { FeatureCollection } from 'geojson';
import { useTranslation } from 'react-i18next';
import { fileName, type Taken } from '../../domain/exports';
import type { Padding, Size } from '../../domain/fitting';
import type { Kept } from '../../domain/kept';
import { emptyBasemap } from '../../map/basemap';
import type { Engine } from '../../map/engine';
import { palettes } from '../../map/palette';
import type { Scene } from '../../map/scene/scene';
import type { Offers } from '../../ui/header/Share';
import { useExplorer } from '../../ui/parts/explorer';
import { refuseWithheld } from '../../ui/parts/withheld';
import { useAddress } from '../address/useAddress';
import { useTheme } from '../address/useTheme';
import { useStreetFile } from '../files/streetFile';
import { coloursOf } from '../map/colours';
import { useLayers } from '../map/useLayers';
import { usePaddings } from '../map/usePaddings';
import { usePlaces } from '../map/usePlaces';
import { download } from './download';
import { useSheet } from './useSheet';
import { uncutBasemap, useUncut } from './useUncut';

const margin = 24; // px that the paddings keep free beside the panels

/** The part of a map beside the panels, CSS px. */
function cutOf({ width, height }: Size, { left, right, top, bottom }: Padding) {
  const [west, north] = [Math.max(0, left - margin), Math.max(0, top - margin)];
  return {
    left: west,
    top: north,
    width: width - west - Math.max(0, right - margin),
    height: height - north - Math.max(0, bottom - 2 * margin),
  };
}

/** What a picture of the map shows but its clusters, in the colours of a palette; `isDue`: its basemap is fetched ahead. */
export function useScene({ faded, links, colouring }: Kept, selection: FeatureCollection, isDue = false) {
  const { atlas, language } = useExplorer();
  const { at } = useAddress().view;
  const layers = useLayers();
  const places = usePlaces(true, true);
  // the page can be printed at any time; pictures wait for it
  const basemap = useUncut(atlas.index, isDue);
  const shared = {
    atlas,
    shade: null,
    streets: null,
    ...layers,
    basemap,
    places,
    selection,
    links,
    selected: at,
    hovered: null,
    faded,
    language,
  };
  const sceneIn = (palette: (typeof palettes)['light']): Omit<Scene, 'clusters'> => ({
    ...shared,
    fills: colouring && coloursOf(colouring, palette),
  });
  return { sceneIn, isWhole: basemap !== emptyBasemap };
}

/** The map's pictures to be taken away. */
export function usePictures(map: Engine | null, kept: Kept, selection: FeatureCollection, taken: Taken): Offers {
  const { t } = useTranslation();
  const { at } = useAddress().view;
  const palette = palettes[useTheme()];
  const paddings = usePaddings();
  const { sceneIn } = useScene(kept, selection);
  const { streets } = useStreetFile();
  const sheetOf = useSheet(kept.colouring, taken, streets?.credit ?? null);
  const { date } = taken;
  const drawn = async () => {
    if (!map) throw new Error('no map');
    const [{ clustersOf }, picture] = await Promise.all([import('../../map/clusters'), import('./picture')]);
    const cut = cutOf(map.size(), at === null ? paddings.closed : paddings.open);
    const { left, top, width, height } = cut;
    const [lon, lat] = map.unproject({ x: left + width / 2, y: top + height / 2 });
    const sheet = { ...sheetOf(kept.points, palette), camera: { zoom: map.camera().zoom, lat, lon }, width, height };
    const scene = sceneIn(palette);
    const basemap = await uncutBasemap(scene.atlas.index);
    const streetTiles = streets ? await picture.streetTilesIn(streets, picture.frameOf(sheet)) : [];
    return {
      ...picture,
      map,
      cut,
      sheet,
      scene: { ...scene, basemap, streets, streetTiles, clusters: clustersOf(kept.points, scene.atlas) },
    };
  };
  const png = async (ratio: 2 | 3) => {
    refuseWithheld();
    const { pngOf, map, cut, scene, sheet } = await drawn();
    return download(await pngOf(map, cut, scene, sheet, ratio), fileName('map', date, `${ratio}x.png`), 'image/png');
  };
  const svg = async () => {
    const { svgOf, scene, sheet } = await drawn();
    return download(svgOf(scene, sheet), fileName('map', date, 'svg'), 'image/svg+xml');
  };
  const isOff = map === null;
  return {
    title: t('takeaway.picture'),
    note: isOff ? t('takeaway.noPicture') : null,
    offers: [
      ...([2, 3] as const).map((ratio) => ({ label: t('takeaway.png', { ratio }), isOff, take: () => png(ratio) })),
      { label: t('takeaway.svg'), isOff, take: svg },
    ],
  };
}
