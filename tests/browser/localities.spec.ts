// Every locality of the five reports opens by its link and by a click on the map at its address: all in one page.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { AtlasLocality } from '../../geo/published';
import { expect, test } from './explorer';

const localities = readdirSync('data/localities').map((file) => {
  const { id, name } = parse(readFileSync(`data/localities/${file}`, 'utf8'));
  return { id: String(id), zh: String(name.zh) };
});

/** The zoom at which a click can meet the locality: the city as a whole, all others as large as the screen. */
function zoomFor({ bbox: [west, south, east, north], level }: AtlasLocality): number {
  return level === 'city' ? 6.6 : Math.min(13, Math.log2(360 / Math.max(east - west, north - south)) + 0.3);
}

test('every locality opens by its link and by a click on the map', async ({ explorer }) => {
  test.slow(); // 25 in one
  await explorer.open();
  const index = await explorer.index();
  expect(localities).toHaveLength(25);
  for (const { id, zh } of localities)
    await test.step(zh, async () => {
      await explorer.follow(`#at=${id}`);
      await explorer.sees(zh);
      const locality = index.localities.find((one) => one.id === id);
      if (!locality) throw new Error(`${id} is not in the index`);

      const zoom = zoomFor(locality);
      await explorer.follow(`#map=${zoom.toFixed(2)}/${locality.at[1].toFixed(5)}/${locality.at[0].toFixed(5)}`);
      await expect(explorer.panel).toHaveCount(0);
      expect((await explorer.camera()).zoom, `the camera that the link to ${id} asks for`).toBeCloseTo(zoom, 1);
      await explorer.clickOnMap(locality);
      await explorer.sees(zh);
      expect(explorer.hash()).toContain(`at=${id}`);
      await expect(explorer.panel.getByRole('tab', { name: /项目/ })).toBeVisible();
    });
});
