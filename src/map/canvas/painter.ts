// Paints pictures of the map, a step at a time: what has not changed since the last picture is not drawn anew.
import type { FeatureCollection } from 'geojson';
import { PMTiles } from 'pmtiles';
import { type BasemapFiles, groundPath } from '../basemapFiles';
import type { Told } from '../engine';
import { groundSources } from '../layers/ids';
import { boxOf, type Frame } from '../scene/frame';
import { type Laid, layOut, newMemory, type Sources, type StyledMap } from '../scene/layout';
import { styledMap } from '../scene/scene';
import { keepTracks } from '../scene/tracks';
import type { CutTile } from '../tiles/cut';
import { rangesOf } from '../tiles/ranges';
import { newShelf, type Shelf } from '../tiles/shelf';
import { type AnyCanvas, contextOf, draw, type MakeCanvas, type Sheet } from './draw';
import type { Answered, Job } from './job';
import { told } from './told';

/** Layers next to each other that change together, and what they drew. */
type Run = { layers: readonly Laid[]; isGround: boolean };
type Kept = { items: readonly unknown[]; view: string; canvas: AnyCanvas };

const grounds: readonly string[] = groundSources;
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

const after = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));

export type Painter = ReturnType<typeof newPainter>;

/** What is answered where the archive of tiles, or one of them, cannot be had or read. */
export const refusal: Answered = { is: 'refused', path: groundPath };

/** A painter that draws on canvases of the page or of its worker. */
export function newPainter(makeCanvas: MakeCanvas) {
  const memory = newMemory();
  let labels: FeatureCollection | undefined;
  let shelf: Shelf | null = null;
  /** The tiles of the last frame, the same array until more of them have come. */
  let ground: { view: string; tiles: readonly CutTile[] } | null = null;
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

  /** The tiles in a job's frame; none before there is an archive. */
  function groundIn({ frame }: Job): readonly CutTile[] {
    const view = JSON.stringify(frame);
    if (ground?.view === view) return ground.tiles;
    const box = boxOf(frame);
    const tiles = shelf?.tilesAt(box, frame.camera.zoom) ?? [];
    // what still lacks tiles is asked for anew
    ground = shelf && !shelf.lacks(box, frame.camera.zoom) ? { view, tiles } : null;
    return tiles;
  }

  const stylesOf = new WeakMap<Job, StyledMap>();
  function styled(job: Job): StyledMap {
    const all = { ...sources, ...(labels && { labels }) };
    const map = stylesOf.get(job) ?? styledMap(job.state, all, job.room, job.frame, groundIn(job));
    stylesOf.set(job, map);
    return map;
  }

  return {
    takeBasemap(basemap: BasemapFiles) {
      labels = basemap.labels;
      shelf = newShelf(new PMTiles(rangesOf(basemap.ground)), keepTracks);
      ground = null;
    },
    /**
     * Resolves once a job can be painted. `more`: resolves once the tiles that it then lacks have come, to whether they
     * have; null where it lacks none. The first picture waits for its tiles, the others not for long.
     * @throws never: `onRefused` hears of tiles that cannot be had
     */
    async ready({ frame }: Job, onRefused: () => void): Promise<{ more: Promise<boolean> | null }> {
      if (!shelf) return { more: null };
      const coming = shelf.fetch(boxOf(frame), frame.camera.zoom).catch(() => {
        onRefused();
        return false;
      });
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
