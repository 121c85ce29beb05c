// What is laid out, drawn on a canvas: an item at a time, in CSS px from the view's upper left corner.
import { lettersAlong, type Point } from '../../domain/courses';
import { nameSerif } from '../fonts';
import { type Canvas2D, drawParts, hatch } from '../marks';
import type { Palette } from '../palette';
import type { Frame } from '../scene/frame';
import { planeIn, screenOf } from '../scene/frame';
import type { Item } from '../scene/layout';
import { trace } from '../scene/trace';
import type { WorldBox } from '../tiles/cut';
import type { Tracks } from '../tracks';

/** A canvas of the page or of a worker. */
export type AnyCanvas = HTMLCanvasElement | OffscreenCanvas;
/** A canvas of a size in device pixels. */
export type MakeCanvas = (width: number, height: number) => AnyCanvas;

/** The context of a canvas. @throws where the browser gives none. */
export function contextOf(canvas: AnyCanvas): Canvas2D {
  const context = canvas.getContext('2d') as Canvas2D | null;
  if (!context) throw new Error('This browser gives no 2D canvas.');
  return context;
}

export type Sheet = {
  context: Canvas2D;
  frame: Frame;
  /** Device pixels a CSS px. */
  ratio: number;
  palette: Palette;
  makeCanvas: MakeCanvas;
};

/** The hatch of sketched outlines: it stands still on the ground when the map is moved. */
function hatching({ context, frame, ratio, palette, makeCanvas }: Sheet): CanvasPattern | string {
  const size = Math.round(hatch.size * ratio);
  const tile = makeCanvas(size, size);
  const drawn = contextOf(tile);
  drawn.scale(size / hatch.size, size / hatch.size);
  drawParts(drawn, hatch.parts(palette));
  const pattern = context.createPattern(tile, 'repeat');
  if (!pattern) return 'transparent';
  const { x, y } = planeIn(frame);
  const scale = hatch.size / size;
  pattern.setTransform({ a: scale, b: 0, c: 0, d: scale, e: -(x % hatch.size), f: -(y % hatch.size) });
  return pattern;
}

function traceAll(context: Canvas2D, tracks: readonly Tracks[], frame: Frame) {
  context.beginPath();
  for (const one of tracks) trace(one, frame, context);
}

/** Draws within a part of the world, cut at whole device pixels: tiles that touch leave no seam. */
function clipped({ context, frame, ratio }: Sheet, clip: WorldBox, draw: () => void) {
  const { scale, x, y } = planeIn(frame);
  const whole = (world: number, from: number) =>
    Math.round((world * scale - from + frame.margin) * ratio) / ratio - frame.margin;
  const [left, top, right, bottom] = [whole(clip[0], x), whole(clip[1], y), whole(clip[2], x), whole(clip[3], y)];
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  draw();
  context.restore();
}

function drawArea(sheet: Sheet, { tracks, look }: Item & { is: 'area' }) {
  const { context, frame } = sheet;
  traceAll(context, tracks, frame);
  context.globalAlpha = look.opacity;
  context.fillStyle = look.isHatched ? hatching(sheet) : look.colour;
  if (look.isHatched || look.colour !== 'none') context.fill('evenodd');
}

function drawLine({ context, frame }: Sheet, { tracks, look }: Item & { is: 'line' }) {
  if (look.colour === 'none' || look.width === 0) return;
  traceAll(context, tracks, frame);
  context.globalAlpha = look.opacity;
  context.strokeStyle = look.colour;
  context.lineWidth = look.width;
  context.lineJoin = look.isRound ? 'round' : 'miter';
  context.setLineDash([...look.dash]);
  context.stroke();
}

function drawCircle({ context }: Sheet, { x, y, radius, colour, rim, width }: Item & { is: 'circle' }) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  if (colour !== 'none') {
    context.fillStyle = colour;
    context.fill();
  }
  context.strokeStyle = rim;
  context.lineWidth = width;
  context.stroke();
}

function drawName({ context }: Sheet, { lines, look }: Item & { is: 'name' }) {
  context.globalAlpha = look.opacity;
  context.font = `${look.size}px ${nameSerif}`;
  if ('letterSpacing' in context) context.letterSpacing = `${look.spacing}px`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 2 * look.halo;
  context.strokeStyle = look.haloColour;
  context.fillStyle = look.colour;
  for (const { text, x, y, follows } of lines)
    if (follows) drawAlong(context, text, follows, look.spacing);
    else {
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
}

/** A text in the middle of a line; `spacing`: of its letters, CSS px. */
function drawAlong(context: Canvas2D, text: string, line: readonly Point[], spacing: number) {
  if ('letterSpacing' in context) context.letterSpacing = '0px';
  const letters = lettersAlong(text, line, (letter) => context.measureText(letter).width + spacing);
  const written = (write: (letter: string) => void) => {
    for (const { letter, x, y, angle } of letters) {
      context.save();
      context.translate(x, y);
      context.rotate(angle);
      write(letter);
      context.restore();
    }
  };
  // no halo lies over the letter before
  written((letter) => context.strokeText(letter, 0, 0));
  written((letter) => context.fillText(letter, 0, 0));
}

function drawPicture({ context, frame }: Sheet, { of: { box, image }, opacity }: Item & { is: 'picture' }) {
  const [west, south, east, north] = box;
  const toScreen = screenOf(frame);
  const [[left, top], [right, bottom]] = [toScreen([west, north]), toScreen([east, south])];
  context.globalAlpha = opacity;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, left, top, right - left, bottom - top);
}

/** Draws an item. */
export function draw(sheet: Sheet, item: Item) {
  const { context, frame } = sheet;
  context.save();
  if (item.is === 'ground') {
    const { margin, width, height } = frame;
    context.fillStyle = item.colour;
    context.fillRect(-margin, -margin, width + 2 * margin, height + 2 * margin);
  } else if (item.is === 'area' || item.is === 'line') {
    const drawn = () => (item.is === 'area' ? drawArea(sheet, item) : drawLine(sheet, item));
    if (item.clip) clipped(sheet, item.clip, drawn);
    else drawn();
  } else if (item.is === 'circle') drawCircle(sheet, item);
  else if (item.is === 'name') drawName(sheet, item);
  else if (item.is === 'picture') drawPicture(sheet, item);
  else {
    context.translate(item.x, item.y);
    drawParts(context, item.mark.parts);
  }
  context.restore();
}
