// Before the unit tests: makes the published files once and writes them to a temporary folder; ./published reads them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { archivePath, atlasFiles, withTiles } from '../../geo/atlas/files';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that holds `atlas/…`, the list of its files in `files.json`. */
    published: string;
  }
}

/** Called by Vitest once a run; what it returns is called when all tests are done. */
export default function makeAtlas(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'heitu-published-'));
  const files = atlasFiles('.');
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const archive = withTiles('.', files).get(archivePath);
  if (archive === undefined) throw new Error('no archive of tiles');
  mkdirSync(dirname(join(folder, archivePath)), { recursive: true });
  writeFileSync(join(folder, archivePath), archive);
  // reading the folder would not keep their order
  writeFileSync(join(folder, 'files.json'), JSON.stringify([...files.keys()]));
  project.provide('published', folder);
  return () => rmSync(folder, { recursive: true });
}
