// Which engine shows the map: by what the address asks, what the browser has, and how WebGL has done so far.
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { chosenEngine, type Fault } from '../../domain/engineChoice';
import { onWebglFound, webglFound } from '../../map/webgl/support';
import { useKept } from '../../ui/parts/useKept';
import { useAddress } from '../address/useAddress';

const unasked = () => () => undefined;

/** The choice, null while there is none yet, and what WebGL has to report: that it came to its end, or that it is slow. */
export function useEngineChoice() {
  const { engine: asked } = useAddress().view;
  const webgl = useSyncExternalStore(asked === 'drawn' ? unasked : onWebglFound, webglFound);
  // kept with the renderer's name: another graphics card is tried anew
  const [slowRenderer, keepSlow] = useKept('slow');
  const [slowBefore] = useState(slowRenderer);
  const isNow = (renderer: string | null) => renderer !== null && renderer === webgl?.renderer;
  const [isLeft, setLeft] = useState(false);
  const isSlow = isLeft || isNow(slowBefore);
  const [fault, setFault] = useState<Fault | null>(null);
  const chosen = useMemo(() => chosenEngine({ asked, webgl, isSlow, fault }), [asked, webgl, isSlow, fault]);
  // an address that no longer asks for the drawn map: that stays until the browser has answered
  const [choice, setChoice] = useState(chosen);
  if (chosen !== null && chosen !== choice) setChoice(chosen);
  const onSlow = useCallback(() => webgl && keepSlow(webgl.renderer), [webgl, keepSlow]);
  return {
    choice,
    /** WebGL has turned out slow on this visit: the reader may leave it now, and the next visit does without. */
    isOffered: isNow(slowRenderer) && choice?.reason === 'gpu',
    onLeave: useCallback(() => setLeft(true), []),
    onFault: setFault,
    onSlow,
  };
}
export type EngineUse = ReturnType<typeof useEngineChoice>;
