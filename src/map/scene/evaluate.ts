// What a layer says of a feature at a zoom, by MapLibre's own expressions: one style, however it is painted.
import {
  type FeatureFilter,
  type FeatureState,
  featureFilter,
  latest,
  normalizePropertyExpression,
  type Feature as StyleFeature,
  type StylePropertyExpression,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';

/** A feature's state, as MapLibre keeps it by source and id. */
export type StateOf = (feature: Feature) => FeatureState | undefined;
/** sRGB, premultiplied, each part from 0 to 1. */
type Colour = { r: number; g: number; b: number; a: number };

const nowhere: Feature = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0, 0] } };
const specifications = latest as unknown as Record<string, Record<string, StylePropertySpecification>>;

const singular: Record<string, StyleFeature['type']> = {
  MultiPoint: 'Point',
  MultiLineString: 'LineString',
  MultiPolygon: 'Polygon',
};
const styleFeature = ({ geometry, properties }: Feature): StyleFeature => ({
  type: singular[geometry.type] ?? (geometry.type === 'GeometryCollection' ? 'Unknown' : geometry.type),
  id: properties?.id,
  properties: properties ?? {},
});

const most = 2000; // a thematic fill is an expression of its own, so that there is no end to them

/** What `make` gives, made once a key. */
function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const made = known.get(key) ?? make();
  if (known.size > most) known.clear();
  known.set(key, made);
  return made;
}

// compiled once, whoever asks: layers are made anew with every change of what the map shows
const properties = new Map<string, StylePropertyExpression>();
const filters = new Map<string, FeatureFilter>();

/** A property's expression; throws where it is not a valid one. */
function propertyOf(layer: LayerSpecification, name: string): StylePropertyExpression {
  const [group, specification] = (['paint', 'layout'] as const)
    .map((group) => [group, specifications[`${group}_${layer.type}`]?.[name]] as const)
    .find(([, found]) => found) ?? ['paint', undefined];
  if (!specification) throw new Error(`Layer ${layer.id}: a ${layer.type} layer has no ${name}.`);
  const said: Record<string, unknown> = layer[group] ?? {};
  const value = said[name] ?? specification.default;
  return kept(properties, `${layer.type} ${name} ${JSON.stringify(value)}`, () => {
    try {
      return normalizePropertyExpression(value as never, `${layer.id}.${name}`, specification);
    } catch (fault) {
      throw new Error(`Layer ${layer.id}: ${name} is no valid expression. ${fault}`);
    }
  });
}

const hex = ({ r, g, b, a }: Colour) => {
  const part = (value: number) =>
    Math.round((value / a) * 255)
      .toString(16)
      .padStart(2, '0');
  return a === 0 ? 'none' : `#${part(r)}${part(g)}${part(b)}`;
};
const isColour = (value: unknown): value is Colour => typeof value === 'object' && value !== null && 'a' in value;

/** Reads all that layers say ahead, so that the first picture need not. */
export function readAhead(layers: readonly LayerSpecification[]) {
  for (const layer of layers) {
    const look = lookOf(layer, 5, () => undefined);
    const { paint = {}, layout = {} } = layer;
    for (const name of Object.keys({ ...paint, ...layout })) if (name !== 'visibility') look.text(name);
  }
}

/** What a layer says at a zoom: whether it keeps a feature, and each property's value for it (the layer's own without one). */
export function lookOf(layer: LayerSpecification, zoom: number, stateOf: StateOf) {
  const given: FilterSpecification | undefined = 'filter' in layer ? layer.filter : undefined;
  const { filter } = kept(filters, JSON.stringify(given), () => featureFilter(given, `${layer.id}.filter`));
  const read = new Map<string, (feature: Feature) => unknown>();
  let varies = false;
  const readerOf = (name: string) => {
    const expression = propertyOf(layer, name);
    if (expression.kind === 'constant' || expression.kind === 'camera') {
      const found: unknown = expression.evaluate({ zoom });
      return () => found;
    }
    varies = true;
    return (feature: Feature): unknown => expression.evaluate({ zoom }, styleFeature(feature), stateOf(feature));
  };
  const value = (name: string, feature: Feature = nowhere): unknown => kept(read, name, () => readerOf(name))(feature);
  return {
    // filters see whole zooms, as tiles do
    keeps: (feature: Feature): boolean => filter({ zoom: Math.floor(zoom) }, styleFeature(feature)),
    /** Whether any of what was asked so far differs between features. */
    varies: () => varies,
    number: (name: string, feature?: Feature): number => Number(value(name, feature) ?? 0),
    /** Images and formatted texts by their names; '' where there is none. */
    text: (name: string, feature?: Feature): string => String(value(name, feature) ?? ''),
    /** `#rrggbb`, or `none` where nothing of it is seen. */
    colour: (name: string, feature?: Feature): string => {
      const found = value(name, feature);
      return isColour(found) ? hex(found) : 'none';
    },
    list: (name: string, feature?: Feature): readonly unknown[] => {
      const found = value(name, feature);
      return Array.isArray(found) ? found : [];
    },
  };
}
export type Look = ReturnType<typeof lookOf>;
