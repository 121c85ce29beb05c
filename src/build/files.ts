// Which modules share a file. A request costs more than a few lines of script that a page does not need.
import type { Rolldown } from 'vite';

const app = 'src/app/main.tsx';
const drawn = 'src/map/canvas/DrawnMap.tsx';
const shared = 'shared';
/** The map's layers, which MapLibre reads by itself. */
const style = /src[\\/]map[\\/](style|clusterProperty|layers[\\/]\w+)\./;
/** What reads the style and lays it out: on the page itself only for prints, pictures and where a worker cannot paint. */
const painting = /maplibre-gl-style-spec|src[\\/]map[\\/]scene[\\/](evaluate|layout|names|scene|trace)\./;
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

/** What the page runs first; what the app needs to start, and the drawn map; the map engine; and what the parts that are fetched later share. */
export function filesOf(root: string): Pick<Rolldown.OutputOptions, 'codeSplitting' | 'chunkFileNames'> {
  /** A file of what an entry needs. The entry stands alone: whatever else takes something from the file must not start it. */
  const fileOf = (name: string, path: string) => {
    const entry = `${root}/${path}`;
    let needed: Set<string> | undefined;
    return (id: string, modules: Rolldown.ChunkingContext) => {
      needed ??= neededBy(entry, modules);
      return needed.has(id) && id !== entry ? name : null;
    };
  };
  return {
    codeSplitting: {
      groups: [
        { name: 'first', tags: ['$initial'], priority: 5 },
        { name: fileOf('app', app), priority: 4 },
        { name: fileOf('drawn', drawn), priority: 3 },
        { name: 'maplibre', test: /node_modules[\\/]maplibre-gl/, priority: 1 },
        { name: 'style', test: style, priority: 2 },
        { name: 'painting', test: painting, priority: 1 },
        { name: shared, minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: small },
      ],
    },
    // the bundler's names for shared files list every part that shares them
    chunkFileNames: ({ name }) => `assets/${name.startsWith(`${shared}~`) ? shared : '[name]'}-[hash].js`,
  };
}
