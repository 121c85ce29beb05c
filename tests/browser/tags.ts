// What a journey says of itself; the projects of the configuration choose by it. Without a tag it runs on the drawn map.

/** It is about the pointer, so it does not run by keyboard alone. */
export const byPointer = '@pointer';
/** Nothing is pressed in it, so by keyboard alone it would be the same journey again. */
export const byAddress = '@address';
/** The one journey of its screen that `npm run test:quick` runs. */
export const quick = '@quick';
/** WebGL can break it in its own way, so it runs with WebGL as well as on the drawn map. */
export const alsoByWebGL = '@webgl';
/** It is about WebGL itself, its loss or its absence, so it runs with WebGL alone. */
export const byWebGLOnly = '@webgl-only';
