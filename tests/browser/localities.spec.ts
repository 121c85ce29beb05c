// Every locality of the five reports opens by its link and by a click on the map at its address.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from './explorer';

const localities = readdirSync('data/localities').map((file) => {
  const { id, name } = parse(readFileSync(`data/localities/${file}`, 'utf8'));
  return { id: String(id), zh: String(name.zh) };
});

for (const { id, zh } of localities)
  test(`${zh} opens by its link and by a click on the map`, async ({ explorer }) => {
    await explorer.open(`#at=${id}`);
    await explorer.sees(zh);
    const index = await explorer.index();
    const locality = index.localities.find((one) => one.id === id);
    if (!locality) throw new Error(`${id} is not in the index`);

    const [west, south, east, north] = locality.bbox;
    const close =
      locality.level === 'city' ? 6.6 : Math.min(13, Math.log2(360 / Math.max(east - west, north - south)) + 0.3);
    await explorer.open(`#map=${close.toFixed(2)}/${locality.at[1].toFixed(5)}/${locality.at[0].toFixed(5)}`);
    await expect(explorer.panel).toHaveCount(0);
    await explorer.clickOnMap(locality);
    await explorer.sees(zh);
    expect(explorer.hash()).toContain(`at=${id}`);
    await expect(explorer.panel.getByRole('tab', { name: /项目/ })).toBeVisible();
  });
