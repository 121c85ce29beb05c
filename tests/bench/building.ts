// Builds what is measured: the app's production build and each peer page, into .cache/bench/.
import { join } from 'node:path';
import { build } from 'vite';
import { type PageName, pages, peerNames } from './pages';

export const cacheOf = (root: string) => join(root, '.cache/bench');

/** The folder of a page's build. */
export const folderOf = (root: string, page: PageName) => join(cacheOf(root), pages[page].folder);

export async function buildAll(root: string) {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
  const quiet = { logLevel: 'error' as const };
  await build({ ...quiet, configFile: join(root, 'vite.config.ts'), build: { outDir: folderOf(root, 'heitu') } });
  for (const peer of peerNames)
    await build({
      ...quiet,
      configFile: join(root, 'tests/bench/vite.config.ts'),
      root: join(root, 'tests/bench/peers', peer),
      build: { outDir: folderOf(root, peer) },
    });
}
