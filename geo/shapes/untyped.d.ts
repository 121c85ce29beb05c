// The two packages without types of their own: what geo/ uses of them.
declare module 'topojson-server' {
  import type { FeatureCollection } from 'geojson';
  import type { Objects, Topology } from 'topojson-specification';
  export function topology(objects: Record<string, FeatureCollection>, quantization?: number): Topology<Objects>;
}

declare module 'polylabel' {
  /** The point of a polygon farthest from its edges, and that `distance`, in the rings' own unit. */
  export default function polylabel(
    rings: [number, number][][],
    precision?: number,
  ): [number, number] & { distance: number };
}
