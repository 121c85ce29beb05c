// Browsers that guard against being recognised give a page other pixels than it has drawn.

const colours = ['#c81e1e', '#1ec81e', '#1e1ec8', '#c8c81e'] as const;
const name = 'withheld';

/** Whether something failed because the browser withholds pixels. */
export const isWithheld = (fault: unknown) => fault instanceof Error && fault.name === name;

/** @throws where what is read back of a canvas is not what was drawn there */
export function refuseWithheld() {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [2, 2];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const drawn = colours.flatMap((colour, index) => {
    if (context) context.fillStyle = colour;
    context?.fillRect(index % 2, Math.floor(index / 2), 1, 1);
    return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).concat(255);
  });
  const read = context?.getImageData(0, 0, 2, 2).data ?? [];
  if (drawn.every((value, index) => value === read[index])) return;
  throw Object.assign(new Error('the browser withholds the pixels of canvases'), { name });
}
