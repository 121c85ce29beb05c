// Which modules share a file. A request costs more than a few lines of script that a page does not need.
import type { Rolldown } from 'vite';

const app = 'src/app/main.tsx';
const shared = 'shared';
const small = 20_000; // bytes before minifying: a smaller file is merged with its nearest neighbour

/** Every module that `entry` needs before it can run, itself among them. */
function neededBy(entry: string, modules: Rolldown.ChunkingContext): Set<string> {
  const needed = new Set<string>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return needed;
}

/** What the page runs first; what the app needs to start; the map engine; and what the parts that are fetched later share. */
export function filesOf(root: string): Pick<Rolldown.OutputOptions, 'codeSplitting' | 'chunkFileNames'> {
  const entry = `${root}/${app}`;
  let needed: Set<string> | undefined;
  const inApp = (id: string, modules: Rolldown.ChunkingContext) => {
    needed ??= neededBy(entry, modules);
    // the entry stands alone: whatever else takes something from that file must not start the app
    return needed.has(id) && id !== entry ? 'app' : null;
  };
  return {
    codeSplitting: {
      groups: [
        { name: 'first', tags: ['$initial'], priority: 3 },
        { name: inApp, priority: 2 },
        { name: 'maplibre', test: /node_modules[\\/]maplibre-gl/, priority: 1 },
        { name: shared, minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: small },
      ],
    },
    // the bundler's names for shared files list every part that shares them
    chunkFileNames: ({ name }) => `assets/${name.startsWith(`${shared}~`) ? shared : '[name]'}-[hash].js`,
  };
}
