// Which engine shows the map: by what the address asks, what the browser has, and how WebGL has done so far.
import { useCallback, useMemo, useState } from 'react';
import { chosenEngine, type Fault } from '../../domain/engineChoice';
import { webglSupport } from '../../map/webgl/support';
import { useKept } from '../../ui/parts/useKept';
import { useAddress } from '../address/useAddress';

/** The choice, and what WebGL has to report: that it came to its end, or that it is slow. */
export function useEngineChoice() {
  const { engine: asked } = useAddress().view;
  const webgl = webglSupport();
  // kept with the renderer's name: another graphics card is tried anew
  const [slowRenderer, keepSlow] = useKept('slow');
  const isSlow = webgl !== null && slowRenderer === webgl.renderer;
  const [isLeft, setLeft] = useState(isSlow);
  const [fault, setFault] = useState<Fault | null>(null);
  const choice = useMemo(() => chosenEngine({ asked, webgl, isSlow: isLeft, fault }), [asked, webgl, isLeft, fault]);
  const onSlow = useCallback(() => webgl && keepSlow(webgl.renderer), [webgl, keepSlow]);
  return {
    choice,
    /** WebGL has turned out slow on this visit: the reader may leave it now, and the next visit does without. */
    isOffered: isSlow && choice.reason === 'gpu',
    onLeave: useCallback(() => setLeft(true), []),
    onFault: setFault,
    onSlow,
  };
}
export type EngineUse = ReturnType<typeof useEngineChoice>;
