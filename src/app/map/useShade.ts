// The relief's shade in a theme: asked for once all else is there; a map without it says no less.
import { useEffect, useState } from 'react';
import type { Theme } from '../../domain/view';
import { shadePath } from '../../map/basemapFiles';
import { type Shade, shadeIn } from '../../map/shade';
import { useLoad } from '../files/useLoad';

/** Null before it is due or has come, and where the browser cannot read it. */
export function useShade(isDue: boolean, theme: Theme): Shade | null {
  const { value: file } = useLoad(isDue ? shadePath : null);
  const [made, setMade] = useState<{ theme: Theme; shade: Shade } | null>(null);
  useEffect(() => {
    if (!file) return;
    let isWanted = true;
    void shadeIn(file, theme)
      .then((shade) => isWanted && setMade({ theme, shade }))
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [file, theme]);
  return made?.theme === theme ? made.shade : null;
}
