// The painter on the page's own thread, for browsers that give a worker no canvas: in slices that leave room for input.
import { type Answered, type Asked, type Job, slice } from './job';
import { newPainter, refusal } from './painter';

/** The end of steps that are taken a slice at a time. */
const sliced = <T>(steps: Generator<undefined, T>) =>
  new Promise<T>((resolve, reject) => {
    const some = () => {
      try {
        const until = performance.now() + slice;
        while (performance.now() < until) {
          const { done, value } = steps.next();
          if (done) return resolve(value);
        }
        setTimeout(some);
      } catch (fault) {
        reject(fault);
      }
    };
    some();
  });

function pageCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** Takes messages as the worker does, and gives the same answers. */
export function paintBeside(listener: (answered: Answered) => void): (asked: Asked) => void {
  const painter = newPainter(pageCanvas);
  const paint = async (job: Job) => {
    const { more } = await painter.ready(job, (of) => listener(refusal(of)));
    const { canvas, told } = await sliced(painter.steps(job));
    const image = await createImageBitmap(canvas);
    listener({ is: 'picture', picture: { image, frame: job.frame, ratio: job.ratio, told, isWhole: more === null } });
    if (more) listener({ is: 'more', came: await more });
  };
  return (asked) => {
    if (asked.is === 'warm') return;
    if (asked.is === 'tell') return listener({ is: 'told', told: painter.told() });
    if (asked.is === 'sources') return painter.take(asked.sources);
    if (asked.is === 'shade') return painter.takeShade(asked.shade);
    if (asked.is === 'streets') return painter.takeStreets(asked.streets);
    if (asked.is === 'paint')
      return void paint(asked.job).catch((fault) => listener({ is: 'fault', fault: String(fault) }));
    painter.takeBasemap(asked.basemap);
  };
}
