// What the browser can do for a map in WebGL.

/** `software`: without a GPU, where a frame of the whole map takes a good part of a second; null: no WebGL at all. */
export type WebglSupport = 'hardware' | 'software' | null;

const softwareRenderers = /swiftshader|llvmpipe|softpipe|software|basic render/i;

function lookedAt(): WebglSupport {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    if (!context) return null;
    const names = context.getExtension('WEBGL_debug_renderer_info');
    const renderer = context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER);
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return softwareRenderers.test(String(renderer)) ? 'software' : 'hardware';
  } catch {
    return null;
  }
}

let known: WebglSupport | undefined;

/** Asked of the browser once. */
export function webglSupport(): WebglSupport {
  if (known === undefined) known = lookedAt();
  return known;
}
