// What the browser can do for a map in WebGL.
import { isSoftwareRenderer, type Webgl } from '../../domain/engineChoice';

function lookedAt(): Webgl {
  try {
    // `failIfMajorPerformanceCaveat` says nothing: Chromium and Firefox both give a software context with it
    const context = document.createElement('canvas').getContext('webgl2');
    if (!context) return null;
    const names = context.getExtension('WEBGL_debug_renderer_info');
    const renderer = String(context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return { renderer, isSoftware: isSoftwareRenderer(renderer) };
  } catch {
    return null;
  }
}

let known: Webgl | undefined;

/** Asked of the browser once. */
export function webglSupport(): Webgl {
  if (known === undefined) known = lookedAt();
  return known;
}
