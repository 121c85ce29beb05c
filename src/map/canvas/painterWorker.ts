// The painter in a worker of its own: a picture goes back as soon as it is painted.

import { readStyle } from '../scene/scene';
import { type Answered, type Asked, type Job, slice } from './job';
import { newPainter, refusal } from './painter';

const painter = newPainter((width, height) => new OffscreenCanvas(width, height));
const answer = (answered: Answered, moved: Transferable[] = []) => postMessage(answered, { transfer: moved });
const rest = 60; // ms after a picture until what is likely to stay is drawn ahead
let ahead: ReturnType<typeof setTimeout> | undefined;

/** Runs to the end and gives what came of it. */
function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Draws the ground of the last picture ahead, a little at a time, unless something else is asked for. */
function keepGround(job: Job) {
  const steps = painter.keepGround(job);
  const some = () => {
    const until = performance.now() + slice;
    while (performance.now() < until) if (steps.next().done) return;
    ahead = setTimeout(some);
  };
  ahead = setTimeout(some, rest);
}

function paint(job: Job, isWhole: boolean) {
  const { canvas, told } = finished(painter.steps(job));
  const image = (canvas as OffscreenCanvas).transferToImageBitmap();
  answer({ is: 'picture', picture: { image, frame: job.frame, ratio: job.ratio, told, isWhole } }, [image]);
  keepGround(job);
}

const acts: { [K in Asked['is']]: (asked: Extract<Asked, { is: K }>) => void | Promise<void> } = {
  warm: ({ palette }) => readStyle(palette),
  basemap: ({ basemap }) => painter.takeBasemap(basemap),
  shade: ({ shade }) => painter.takeShade(shade),
  streets: ({ streets }) => painter.takeStreets(streets),
  tell: () => answer({ is: 'told', told: painter.told() }),
  sources: ({ sources }) => painter.take(sources),
  paint: async ({ job }) => {
    clearTimeout(ahead);
    try {
      const { more } = await painter.ready(job, (of) => answer(refusal(of)));
      paint(job, more === null);
      if (more) answer({ is: 'more', came: await more });
    } catch (fault) {
      answer({ is: 'fault', fault: String(fault) });
    }
  },
};

addEventListener('message', ({ data }: MessageEvent<Asked>) => void acts[data.is](data as never));
