// One drawing for both themes: its colours are custom properties, which the page's style sheet gives a theme's values.
import { type Palette, palettes } from '../map/palette';
import { panelStyle } from './panels';

const isColour = (value: unknown): value is string => typeof value === 'string' && value.startsWith('#');
const tokens = Object.entries(palettes.light).flatMap(([name, value]) => (isColour(value) ? [name] : []));

// expressions know no custom properties: the style is asked in colours that stand for them
const standIn = (index: number) => `#fe00${index.toString(16).padStart(2, '0')}`;
export const standIns: Palette = {
  ...palettes.light,
  ...Object.fromEntries(tokens.map((name, index) => [name, standIn(index)])),
};
const variables = new Map(tokens.map((name, index) => [standIn(index), `var(--m-${name})`]));

/** The custom property that a colour of `standIns` stands for; any other value as it is. */
export const themed = <T>(value: T) => variables.get(String(value)) ?? value;

const colours = (palette: Palette) =>
  Object.entries(palette)
    .filter(([, value]) => isColour(value))
    .map(([name, value]) => `--m-${name}:${value}`)
    .join(';');

/** The style sheet of map and panels, for the page's head. */
export const firstStyle = [
  `:root{${colours(palettes.light)}}`,
  `:root[data-theme=dark]{${colours(palettes.dark)}}`,
  'body{margin:0;background:var(--m-water)}',
  '.first-map{position:fixed;inset:0;width:100%;height:100%}',
  '.first-map path{vector-effect:non-scaling-stroke}',
  '.first-map .u{transform:scale(var(--u,1))}',
  '.first-map .u path{vector-effect:none}',
  ':root[lang=en] :is(.first-map,.first-panel,.first-failed) .zh,',
  ':root:not([lang=en]) :is(.first-map,.first-panel,.first-failed) .en{display:none}',
  '.first-map.is-far .near{display:none}',
  '.first-map a{pointer-events:auto}',
  '.first-map a:focus{outline:2px solid var(--m-seal)}',
  panelStyle,
].join('');
