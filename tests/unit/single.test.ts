// The published files inside the single file: all that the app reads, and nothing that could end its block.
import { describe, expect, test } from 'vitest';
import { dataBlocks, inert } from '../../src/build/singleFile';
import { publishedFiles } from './published';

describe('the data in the single file', () => {
  test('cannot leave its block, whatever it says', () => {
    const value = { name: '</script><script>alert(1)</script><!--' };
    const text = inert(JSON.stringify(value));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual(value);
  });

  test('is every file that the app reads, word for word', () => {
    const files = publishedFiles();
    const blocks = new Map(dataBlocks(files).map(({ attrs, children }) => [String(attrs?.id), String(children)]));
    for (const [path, text] of blocks) expect(JSON.parse(text), path).toEqual(JSON.parse(files.get(path) ?? ''));
    const read = [
      'index.json',
      'measures.json',
      'projects.geojson',
      'rows.json',
      'search.json',
      'links.json',
      'about.json',
    ];
    const ground = ['basemap', 'water', 'relief'].map((name) => `basemap/${name}.topojson`);
    for (const path of [...read, ...ground, 'basemap/labels.geojson', 'localities/fuxin.json', 'map/areas.topojson'])
      expect(blocks.has(`atlas/${path}`), path).toBe(true);
    expect([...blocks.keys()].filter((path) => /schema|datapackage|csv|html/.test(path))).toEqual([]);
  });
});
