// How streets look: Protomaps' own layers in the map's colours, without their names, their borders and their background.
// @protomaps/basemaps: kept by the makers of the schema, BSD-3-Clause, fetched with the first street map that is opened.
import { type Flavor, layers, namedFlavor } from '@protomaps/basemaps';
import type { LayerSpecification } from 'maplibre-gl';
import { sources } from '../layers/ids';
import type { Palette } from '../palette';
import { streetsFrom } from '../streetMap';

/** What is drawn on the land: greens, grounds, buildings, and the roads by rank. */
type Tints = {
  green: string;
  wood: string;
  ground: string;
  sand: string;
  building: string;
  casing: string;
  minor: string;
  major: string;
  highway: string;
  tunnel: string;
  rail: string;
};

const tints: Readonly<Record<Palette['name'], Tints>> = {
  light: {
    green: '#E3EBD8',
    wood: '#DAE5CE',
    ground: '#EFEADF',
    sand: '#F0E8D2',
    building: '#E2DACB',
    casing: '#CFC6B4',
    minor: '#FFFFFF',
    major: '#FFFDF6',
    highway: '#F6E3B4',
    tunnel: '#EBE5D9',
    rail: '#9C9588',
  },
  dark: {
    green: '#28372D',
    wood: '#293A2D',
    ground: '#282E31',
    sand: '#2E302C',
    building: '#333B3F',
    casing: '#171B1D',
    minor: '#454D52',
    major: '#566066',
    highway: '#6E6244',
    tunnel: '#2B3134',
    rail: '#5F666A',
  },
};

/** A flavour in the palette's colours; `namedFlavor` has what is not drawn here. */
function flavourOf({ name, land, water }: Palette): Flavor {
  const { green, wood, ground, sand, building, casing, minor, major, highway, tunnel, rail } = tints[name];
  const { landcover: _, ...named } = namedFlavor(name);
  return {
    ...named,
    ...{ earth: land, water, glacier: ground, sand, beach: sand, pier: land, buildings: building, railway: rail },
    ...{ park_a: green, park_b: green, scrub_a: green, scrub_b: green, zoo: green, wood_a: wood, wood_b: wood },
    ...{ hospital: ground, industrial: ground, school: ground, pedestrian: ground, military: ground },
    ...{ aerodrome: ground, runway: casing },
    ...{
      tunnel_other: tunnel,
      tunnel_minor: tunnel,
      tunnel_link: tunnel,
      tunnel_major: tunnel,
      tunnel_highway: tunnel,
    },
    ...{ tunnel_other_casing: casing, tunnel_minor_casing: casing, tunnel_link_casing: casing },
    ...{ tunnel_major_casing: casing, tunnel_highway_casing: casing },
    ...{ minor_service_casing: casing, minor_casing: casing, link_casing: casing, major_casing_late: casing },
    ...{ highway_casing_late: casing, major_casing_early: casing, highway_casing_early: casing },
    ...{ other: minor, minor_service: minor, minor_a: minor, minor_b: minor, link: major, major, highway },
    ...{ bridges_other_casing: casing, bridges_minor_casing: casing, bridges_link_casing: casing },
    ...{ bridges_major_casing: casing, bridges_highway_casing: casing },
    ...{ bridges_other: minor, bridges_minor: minor, bridges_link: major, bridges_major: major },
    bridges_highway: highway,
  };
}

const isDrawn = (layer: LayerSpecification) =>
  'source' in layer && layer['source-layer'] !== undefined && layer['source-layer'] !== 'boundaries';

/** The layers of a street map in a palette, bottom to top, on the source of streets. */
export const streetLayers = (palette: Palette): LayerSpecification[] =>
  (layers(sources.streets, flavourOf(palette)) as LayerSpecification[]).filter(isDrawn).map((layer) => ({
    ...layer,
    id: `streets-${layer.id}`,
    minzoom: Math.max(streetsFrom, layer.minzoom ?? 0),
  }));
