// What a journey says of itself: which projects of the configuration run it.

/** It is about the pointer, so it is not run by keyboard alone. */
export const byPointer = '@pointer';
/** The one journey of its screen that `npm run test:quick` runs. */
export const quick = '@quick';
/** WebGL alone can break it, so it is run by WebGL as well as on the drawn map. */
export const alsoByWebGL = '@webgl';
/** It is about WebGL itself, its loss or its absence, so it is run by WebGL alone. */
export const byWebGLOnly = '@webgl-only';
