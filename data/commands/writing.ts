// Writes a file whole or not at all: beside its place first, then in it.
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** @throws where the file cannot be written; what stood there before is as it was then */
export function writeWhole(path: string, text: string) {
  const beside = `${path}.new`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
