// The relief's shade: light from the northwest, nothing on flat land, tinted for each theme.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { degrees, type Heights } from '../../geo/shapes/relief';
import { shade } from '../../geo/shapes/shade';
import { tint } from '../../src/map/shade';

/** A cone of 800 m at 46° N, 125° E on flat land. */
function cone(): Heights {
  const [west, north, width, height] = [112.5, 56, 780, 600];
  const values = Float64Array.from({ length: width * height }, (_, index) => {
    const lon = west + ((index % width) + 0.5) * degrees;
    const lat = north - (Math.floor(index / width) + 0.5) * degrees;
    return Math.max(0, 800 * (1 - Math.hypot((lon - 125) * 0.7, lat - 46)));
  });
  return { west, north, width, height, values };
}

describe('the shade', () => {
  const made = shade(cone(), degrees);
  const at = (lon: number, lat: number) => {
    const mercator = (degree: number) => (Math.log(Math.tan(Math.PI / 4 + (degree * Math.PI) / 360)) * 180) / Math.PI;
    const column = Math.floor((lon - 114) * 48);
    const row = Math.floor((mercator(55) - mercator(lat)) * 48);
    return made.values[row * made.width + column] ?? -1;
  };

  test('is light to the northwest of a summit and dark to the southeast', () => {
    expect(at(124.6, 46.3)).toBeGreaterThan(140);
    expect(at(125.4, 45.7)).toBeLessThan(124);
  });

  test('is none on flat land', () => {
    for (const [lon, lat] of [
      [116, 53],
      [130, 40],
      [136.9, 37.6],
    ] as const)
      expect(at(lon, lat)).toBe(128);
  });
});

test('the published picture is a small WebP', () => {
  const bytes = readFileSync('geo/out/shade.webp');
  expect([bytes.toString('latin1', 0, 4), bytes.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WEBP']);
  expect(bytes.length).toBeLessThan(130_000);
});

describe.each(['light', 'dark'] as const)('tinted for the %s theme', (theme) => {
  const tinted = (grey: number) => {
    const pixels = Uint8ClampedArray.from([grey, grey, grey, 255]);
    tint(pixels, theme);
    return [...pixels];
  };

  test('flat land, and what the compression left on it, stays as it is', () => {
    for (const grey of [124, 128, 132]) expect(tinted(grey)[3]).toBe(0);
  });

  test('slopes away from the light are darkened, those towards it lightened, never hidden', () => {
    const [dark, light] = [tinted(0), tinted(255)];
    expect(dark[0]).toBeLessThan(light[0] ?? 0);
    for (const [, , , alpha = 0] of [dark, light]) {
      expect(alpha).toBeGreaterThan(20);
      expect(alpha).toBeLessThan(0.6 * 255);
    }
  });
});
