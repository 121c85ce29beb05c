// Shapes as React elements.
import { createElement, memo } from 'react';
import type { Shape } from '../shape';

// React's names of the attributes that it spells in its own way
const camel: Record<string, string> = {
  'stroke-width': 'strokeWidth',
  'stroke-linejoin': 'strokeLinejoin',
  'stroke-dasharray': 'strokeDasharray',
  'stroke-opacity': 'strokeOpacity',
  'fill-opacity': 'fillOpacity',
  'fill-rule': 'fillRule',
  'font-size': 'fontSize',
  'font-family': 'fontFamily',
  'font-weight': 'fontWeight',
  'letter-spacing': 'letterSpacing',
  'text-anchor': 'textAnchor',
  'dominant-baseline': 'dominantBaseline',
  'clip-path': 'clipPath',
  'paint-order': 'paintOrder',
  'pointer-events': 'pointerEvents',
  class: 'className',
};

function elementOf({ tag, attributes, children }: Shape, key: number): ReturnType<typeof createElement> {
  const props = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [camel[name] ?? name, value]));
  return createElement(tag, { ...props, key }, typeof children === 'string' ? children : children?.map(elementOf));
}

export const Shapes = memo(function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  return shapes.map(elementOf);
});
