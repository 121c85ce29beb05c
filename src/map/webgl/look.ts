// What WebGL a canvas is given.
import { isSoftwareRenderer, type Webgl } from '../../domain/engineChoice';

/** What a canvas is given. */
export function webglOf(canvas: HTMLCanvasElement | OffscreenCanvas): Webgl {
  try {
    // `failIfMajorPerformanceCaveat` says nothing: Chromium and Firefox both give a software context with it
    const context = canvas.getContext('webgl2') as WebGL2RenderingContext | null;
    if (!context) return null;
    const names = context.getExtension('WEBGL_debug_renderer_info');
    const renderer = String(context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return { renderer, isSoftware: isSoftwareRenderer(renderer) };
  } catch {
    return null;
  }
}
