// A part of the page in a file of its own.
import { expect, test } from 'vitest';
import { fetchedOnce } from '../../src/ui/parts/fetchedOnce';

const Shown = () => null;

test('a part is fetched once for all who ask, and again after it failed to load', async () => {
  let asked = 0;
  const { fetch } = fetchedOnce(async () => {
    asked += 1;
    if (asked === 1) throw new Error('no network');
    return Shown;
  });
  await expect(fetch()).rejects.toThrow('no network');
  await Promise.all([fetch(), fetch()]);
  await fetch();
  expect(asked).toBe(2);
});
