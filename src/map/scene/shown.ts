// What is on the map, and what the engines read of it: its sources and the state of its layers, in which no style is read yet.
import type { FeatureCollection } from 'geojson';
import type { PlaceLink } from '../../../data/published';
import type { Box } from '../../../geo/published';
import type { Atlas } from '../../domain/atlas';
import { bare, type Covered, sightOf } from '../../domain/covered';
import { planeOf } from '../../domain/fitting';
import { linkFeatures } from '../../domain/links';
import { labelAt, type Marker } from '../../domain/pills';
import { overlap } from '../../domain/rectangles';
import { type Targets, targetsAt } from '../../domain/targets';
import type { Language } from '../../domain/view';
import type { Clusters } from '../clusters';
import { featureStatesOf, type LocalityState } from '../featureStates';
import { sources as ids } from '../layers/ids';
import { markerSpaces } from '../markerSpaces';
import type { IndustrySymbol } from '../marks';
import type { Palette } from '../palette';
import type { Shade } from '../shade';
import { standingOut } from '../standingOut';
import type { Streets } from '../streetMap';
import type { MapState } from '../style';
import { boxOf, type Frame } from './frame';

/** What is on the map but the basemap. */
export type Shown = {
  atlas: Atlas;
  /** The relief's shade; null without it, as in drawings of shapes. */
  shade: Shade | null;
  streets: Pick<Streets, 'layers'> | null;
  /** Townships and airports. */
  places: FeatureCollection;
  districts: FeatureCollection;
  parks: FeatureCollection;
  selection: FeatureCollection;
  clusters: Clusters;
  links: readonly PlaceLink[];
  selected: string | null;
  hovered: string | null;
  faded: readonly string[];
  fills: ReadonlyMap<string, string> | null;
  language: Language;
};

/** What the layers are made of: values alone, so that it can be sent to a worker. */
export type StyleState = MapState & {
  /** Ids of the localities whose name the map itself writes. */
  labelled: readonly string[];
  palette: Palette;
  industrySymbols: readonly IndustrySymbol[];
  /** By locality. */
  states: ReadonlyMap<string, LocalityState>;
};

/** Which localities are polygons, labels or markers in a frame; `covered`: what the panels cover of it. */
export function targetsIn(
  { atlas, language, clusters }: Pick<Shown, 'atlas' | 'language' | 'clusters'>,
  frame: Frame,
  covered: Covered = bare,
) {
  const zoom = Math.round(frame.camera.zoom * 10) / 10;
  return targetsAt(atlas, zoom, language, clusters.markedAt(zoom), sightOf(covered, frame.camera, frame));
}

/** The markers of which a frame shows any: a label out of sight would be read aloud and found all the same. */
export function markersIn(scene: Pick<Shown, 'atlas' | 'language' | 'clusters'>, frame: Frame): Marker[] {
  const { project } = planeOf(frame.camera, frame);
  const view = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  return targetsIn(scene, frame).markers.filter((marker) =>
    overlap(labelAt(marker, project(marker.at), scene.language), view),
  );
}

/** The state of the layers. */
export function styleStateOf(shown: Shown, { polygons, labelled }: Targets, palette: Palette): StyleState {
  const { atlas, links, selected, fills, shade, streets, language } = shown;
  const symbols = atlas.index.industries.map(({ id, hue, path }) => ({ id, hue, path }));
  return {
    polygons,
    labelled,
    fills,
    hasShade: shade !== null,
    streets: streets?.layers[palette.name] ?? [],
    dimsLinks: links.length > 0 && selected !== null,
    language,
    industries: symbols.map(({ id }) => id),
    palette,
    industrySymbols: symbols,
    states: featureStatesOf(atlas, shown),
  };
}

/** The sources beside the basemap's; `view` is the part beside the panels, to whose edge links point. */
export const shownSources = (shown: Shown, { markers }: Targets, frame: Frame, view: Box) => ({
  [ids.places]: shown.places,
  // uncut, an area's outline is the area itself
  [ids.districts]: shown.districts,
  [ids.districtLines]: shown.districts,
  [ids.parks]: shown.parks,
  [ids.parkLines]: shown.parks,
  [ids.selection]: standingOut(shown.selection, shown.clusters.marksAt(frame.camera.zoom), frame.camera.zoom),
  [ids.links]: linkFeatures(shown.atlas, shown.links, shown.selected, view),
  [ids.markers]: markerSpaces(markers, shown.language),
  [ids.projects]: {
    type: 'FeatureCollection' as const,
    features: shown.clusters.at(boxOf(frame), frame.camera.zoom),
  },
});
