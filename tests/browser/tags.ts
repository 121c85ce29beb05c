// What a journey says of itself; the projects of the configuration choose by it. Without a tag it runs on the drawn map.

/** It presses a kind of control that no other one of these presses, so it runs by keyboard alone as well. */
export const alsoByKeyboard = '@keyboard';
/** The one journey of its screen that `npm run test:quick` runs. */
export const quick = '@quick';
/** WebGL can break it in its own way, so it runs with WebGL as well as on the drawn map. */
export const alsoByWebGL = '@webgl';
/** It is about WebGL itself, its loss or its absence, so it runs with WebGL alone. */
export const byWebGLOnly = '@webgl-only';
