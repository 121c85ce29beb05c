// What lies under a map is coloured, so that a picture tells how much of it shows. Pure.

/** As CSS; what a map draws is nowhere near it. */
export const groundColour = 'rgb(255 0 255)';

/** Share of pixels in the ground's colour, %. `pixels`: red, green, blue, alpha in turn. Sent to a page as text. */
export function groundShare(pixels: ArrayLike<number>): number {
  let ground = 0;
  for (let at = 0; at < pixels.length; at += 4)
    if ((pixels[at] ?? 0) > 200 && (pixels[at + 1] ?? 255) < 60 && (pixels[at + 2] ?? 0) > 200) ground += 1;
  return (400 * ground) / pixels.length;
}
