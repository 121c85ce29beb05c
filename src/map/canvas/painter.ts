// Paints pictures of the map, a step at a time: what has not changed since the last picture is not drawn anew.
import type { FeatureCollection } from 'geojson';
import { PMTiles } from 'pmtiles';
import type { BasemapFiles } from '../basemapFiles';
import type { Told } from '../engine';
import { groundSources, sources as ids } from '../layers/ids';
import { boxOf, type Frame } from '../scene/frame';
import { type Laid, layOut, newMemory, type Sources, type StyledMap } from '../scene/layout';
import { styledMap } from '../scene/scene';
import type { Shade } from '../shade';
import type { TilesOf } from '../streetMap';
import type { CutTile } from '../tiles/cut';
import { rangesOf } from '../tiles/ranges';
import { newShelf, type Shelf } from '../tiles/shelf';
import { keepTracks } from '../tracks';
import { type AnyCanvas, contextOf, draw, type MakeCanvas, type Sheet } from './draw';
import type { Answered, Job, StreetTiles } from './job';
import { told } from './told';

/** Layers next to each other that change together, and what they drew. */
type Run = { layers: readonly Laid[]; isGround: boolean };
type Kept = { items: readonly unknown[]; view: string; canvas: AnyCanvas };

const none: readonly CutTile[] = [];
const grounds: readonly string[] = [...groundSources, ids.shade, ids.streets];
/** ms that a picture waits for tiles, once there has been one: until they come it shows larger ones. */
const patience = 150;

/** The basemap's layers change with the frame alone, the others with all that happens. */
function runsOf({ layers }: StyledMap, laid: readonly Laid[]): Run[] {
  const runs: { layers: Laid[]; isGround: boolean }[] = [];
  for (const [index, layer] of layers.entries()) {
    const one = laid[index];
    if (!one) continue;
    const isGround = layer.type === 'background' || ('source' in layer && grounds.includes(layer.source));
    const last = runs.at(-1);
    if (last && (last.isGround === isGround || one.items.length === 0)) last.layers.push(one);
    else runs.push({ layers: [one], isGround });
  }
  return runs;
}

const itemsOf = ({ layers }: Run) => layers.flatMap(({ items }) => items);
const viewOf = ({ frame: { camera, width, height, margin }, ratio }: Job) =>
  [camera.zoom, camera.lat, camera.lon, width, height, margin, ratio].join(' ');
/** Width and height of a job's canvas, device pixels. */
const pixelsOf = ({ frame: { width, height, margin }, ratio }: Job) =>
  [Math.round((width + 2 * margin) * ratio), Math.round((height + 2 * margin) * ratio)] as const;

/** Whether a job shows streets: they are drawn from some zoom on. */
const hasStreets = ({ state, frame }: Job) => state.streets.some(({ minzoom = 0 }) => frame.camera.zoom >= minzoom);

const after = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));

export type Painter = ReturnType<typeof newPainter>;

/** What is answered where an archive of tiles, or one of them, cannot be had or read. */
export const refusal = (of: TilesOf): Answered => ({ is: 'refused', of });

/** A painter that draws on canvases of the page or of its worker. */
export function newPainter(makeCanvas: MakeCanvas) {
  const memory = newMemory();
  let labels: FeatureCollection | undefined;
  const shelves: Record<TilesOf, Shelf | null> = { ground: null, streets: null };
  let shade: Shade | null = null;
  let hasPainted = false;
  let sources: Sources = {};
  let kept: (Kept | undefined)[] = [];
  let last: { laid: readonly Laid[]; frame: Frame } | null = null;

  function sheetOn(canvas: AnyCanvas, { frame, ratio, state }: Job): Sheet {
    const context = contextOf(canvas);
    context.setTransform(ratio, 0, 0, ratio, frame.margin * ratio, frame.margin * ratio);
    return { context, frame, ratio, palette: state.palette, makeCanvas };
  }

  function isKept(index: number, run: Run, view: string) {
    const last = kept[index];
    const items = itemsOf(run);
    return (
      last?.view === view && last.items.length === items.length && last.items.every((one, at) => one === items[at])
    );
  }

  function* drawRun(run: Run, sheet: Sheet) {
    for (const { items } of run.layers)
      for (const item of items) {
        draw(sheet, item);
        yield;
      }
  }

  /** The tiles in a job's frame; none without an archive. */
  const tilesIn = (of: TilesOf, { frame }: Job) => shelves[of]?.tilesAt(boxOf(frame), frame.camera.zoom) ?? none;

  const stylesOf = new WeakMap<Job, StyledMap>();
  function styled(job: Job): StyledMap {
    const all = { ...sources, ...(labels && { labels }) };
    const { frame } = job;
    const hasAreas = shelves.ground?.covers(boxOf(frame), frame.camera.zoom) ?? false;
    const tiles = { ground: tilesIn('ground', job), hasAreas, streets: tilesIn('streets', job) };
    const map = stylesOf.get(job) ?? styledMap(job.state, all, job.room, job.frame, tiles, shade);
    stylesOf.set(job, map);
    return map;
  }

  return {
    takeBasemap(basemap: BasemapFiles) {
      labels = basemap.labels;
      shelves.ground = newShelf(new PMTiles(rangesOf(basemap.ground)), keepTracks);
    },
    takeShade(next: Shade | null) {
      shade = next;
    },
    takeStreets(streets: StreetTiles | null) {
      shelves.streets = streets && newShelf(new PMTiles(rangesOf(streets.archive)), keepTracks, streets.box);
    },
    /**
     * Resolves once a job can be painted. `more`: resolves once the tiles that it then lacks have come, to whether they
     * have; null where it lacks none. The first picture waits for its tiles, the others not for long.
     * @throws never: `onRefused` hears of tiles that cannot be had
     */
    async ready(job: Job, onRefused: (of: TilesOf) => void): Promise<{ more: Promise<boolean> | null }> {
      const fetched = async (of: TilesOf) => {
        if (of === 'streets' && !hasStreets(job)) return false;
        return shelves[of]?.fetch(boxOf(job.frame), job.frame.camera.zoom).catch(() => {
          onRefused(of);
          return false;
        });
      };
      const coming = Promise.all([fetched('ground'), fetched('streets')]).then((came) => came.includes(true));
      const isLate = hasPainted && (await Promise.race([coming.then(() => false), after(patience, true)]));
      if (!isLate) await coming;
      return { more: isLate ? coming : null };
    },
    take(more: Readonly<Record<string, FeatureCollection>>) {
      sources = { ...sources, ...more };
    },
    /** Draws a job on a canvas of its own, which is returned at the end, with what it tells. */
    *steps(job: Job): Generator<undefined, { canvas: AnyCanvas; told: readonly Told[] }> {
      const { frame } = job;
      const map = styled(job);
      const laid = layOut(map, frame, memory);
      last = { laid, frame };
      hasPainted = true;
      yield;
      const canvas = makeCanvas(...pixelsOf(job));
      const sheet = sheetOn(canvas, job);
      const view = viewOf(job);
      for (const [index, run] of runsOf(map, laid).entries()) {
        const drawn = run.isGround && isKept(index, run, view) ? kept[index] : undefined;
        if (!drawn) {
          yield* drawRun(run, sheet);
          continue;
        }
        sheet.context.save();
        sheet.context.resetTransform();
        sheet.context.drawImage(drawn.canvas, 0, 0);
        sheet.context.restore();
        yield;
      }
      return { canvas, told: job.tells ? told(laid, frame) : [] };
    },
    /** What the last picture shows in view. */
    told: (): readonly Told[] => (last ? told(last.laid, last.frame) : []),
    /** Draws the ground of a job once more, on canvases that are kept: the next picture of its view takes them. */
    *keepGround(job: Job): Generator<undefined, void> {
      const map = styled(job);
      const runs = runsOf(map, layOut(map, job.frame, memory));
      yield;
      for (const [index, run] of runs.entries()) {
        if (!run.isGround) continue;
        const view = viewOf(job);
        if (isKept(index, run, view)) continue;
        kept[index] = undefined;
        const canvas = makeCanvas(...pixelsOf(job));
        yield* drawRun(run, sheetOn(canvas, job));
        kept[index] = { items: itemsOf(run), view, canvas };
      }
      kept = kept.slice(0, runs.length);
    },
  };
}
