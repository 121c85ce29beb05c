// Shapes as the page's HTML holds them: as few bytes as the eye allows.
import { type Shape, shape } from '../map/shape';
import { themed } from './themed';

/** Path data in whole half pixels, each point from the last one. */
function compact(d: string): string {
  return d.replace(/M([^MZ]+)(Z?)/g, (_, body: string, close: string) => {
    const points = body.split('L').map((point) => point.split(' ').map((value) => Math.round(Number(value) * 2)));
    const [[startX = 0, startY = 0] = [], ...rest] = points;
    let [lastX, lastY] = [startX, startY];
    const steps = rest.flatMap(([x = 0, y = 0]) => {
      const [dx, dy] = [x - lastX, y - lastY];
      if (dx === 0 && dy === 0) return [];
      [lastX, lastY] = [x, y];
      return [`${dx}${dy < 0 ? '' : ' '}${dy}`];
    });
    if (steps.length < (close ? 2 : 1)) return '';
    return `M${startX} ${startY}l${steps.join(' ').replaceAll(' -', '-')}${close && 'z'}`;
  });
}

/** A shape without what only the drawn map asks for; a layer's path data become short and twice as large. */
export function plain({ tag, attributes, children }: Shape): Shape {
  const kept = Object.entries(attributes).filter(([name]) => !name.startsWith('data-') && name !== 'pointer-events');
  const isLayer = attributes['data-layer'] !== undefined;
  const short = isLayer && typeof attributes.d === 'string' && { d: compact(attributes.d) };
  const more = { ...Object.fromEntries(kept.map(([name, value]) => [name, themed(value)])), ...short };
  if (children === undefined) return shape(tag, more);
  return shape(tag, more, typeof children === 'string' ? children : children.map(plain));
}
