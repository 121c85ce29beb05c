// Leaves out of MapLibre's style sheet what is for controls that the map does not have: most of it are their icons.
import type { Plugin, Rule } from 'postcss';

const absent =
  /maplibregl-(popup|user-location|cooperative|ctrl-(group|icon|attrib|logo|zoom|compass|geolocate|globe|terrain|fullscreen|shrink))/;

const isAbsent = ({ selectors }: Rule) => selectors.every((selector) => absent.test(selector));

export const mapStyles = (): Plugin => ({
  postcssPlugin: 'map-styles',
  Once(root) {
    if (!root.source?.input.file?.endsWith('maplibre-gl.css')) return;
    root.walkRules((rule) => {
      if (isAbsent(rule)) rule.remove();
    });
    root.walkAtRules((rule) => {
      if (rule.nodes?.length === 0) rule.remove();
    });
  },
});
