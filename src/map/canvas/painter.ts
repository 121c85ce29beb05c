// Paints pictures of the map, a step at a time: what has not changed since the last picture is not drawn anew.
import type { FeatureCollection } from 'geojson';
import { type Basemap, basemapFrom } from '../basemap';
import { BasemapFault } from '../basemapFiles';
import type { Told } from '../engine';
import { sources as ids } from '../layers/ids';
import type { Frame } from '../scene/frame';
import { type Laid, layOut, newMemory, type Sources, type StyledMap } from '../scene/layout';
import { styledMap } from '../scene/scene';
import { tracksOf } from '../scene/tracks';
import { type AnyCanvas, contextOf, draw, type MakeCanvas, type Sheet } from './draw';
import type { Answered, BasemapAsked, Job } from './job';
import { told } from './told';

/** Layers next to each other that change together, and what they drew. */
type Run = { layers: readonly Laid[]; isGround: boolean };
type Kept = { items: readonly unknown[]; view: string; canvas: AnyCanvas };

const grounds: readonly string[] = [ids.land, ids.china, ids.region, ids.borders, ids.coast, ids.lakes, ids.rivers];

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

export type Painter = ReturnType<typeof newPainter>;

/** What is answered where a basemap cannot be taken. */
export const refusal = (fault: unknown): Answered =>
  fault instanceof BasemapFault ? { is: 'refused', path: fault.path } : { is: 'fault', fault: String(fault) };

/** A painter that draws on canvases of the page or of its worker. */
export function newPainter(makeCanvas: MakeCanvas) {
  const memory = newMemory();
  let basemap: Partial<Basemap> = {};
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

  const stylesOf = new WeakMap<Job, StyledMap>();
  function styled(job: Job): StyledMap {
    const map = stylesOf.get(job) ?? styledMap(job.state, { ...basemap, ...sources }, job.room, job.frame);
    stylesOf.set(job, map);
    return map;
  }

  return {
    /** @throws BasemapFault; the basemap is then as it was. */
    takeBasemap({ texts, localities }: BasemapAsked) {
      basemap = basemapFrom(texts, localities);
      // projected now, not when the first picture is asked for
      for (const { features } of Object.values(basemap)) for (const { geometry } of features) tracksOf(geometry);
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
