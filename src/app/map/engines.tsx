// The two maps, each fetched when it is chosen; one that has come already is shown without a further wait.
import { type ComponentType, lazy, memo, useState } from 'react';
import { fetchWorker } from '../../map/webgl/worker';
import { recover } from '../versions/recovery';

/** A map that is fetched once for all who ask; `fetch` asks ahead. */
function fetchedOnce<P extends object>(load: () => Promise<ComponentType<P>>) {
  let loaded: ComponentType<P> | undefined;
  let loading: Promise<{ default: ComponentType<P> }> | undefined;
  const fetch = () => {
    loading ??= load().then((map) => {
      loaded = memo(map) as unknown as ComponentType<P>;
      return { default: loaded };
    });
    return loading;
  };
  const Later = lazy(fetch) as unknown as ComponentType<P>;
  function Fetched(props: P) {
    const [Shown] = useState<ComponentType<P>>(() => loaded ?? Later);
    return <Shown {...props} />;
  }
  return { Map: Fetched, fetch };
}

export const drawnMap = fetchedOnce(async () => (await import('../../map/canvas/DrawnMap')).DrawnMap);

export const webglMap = fetchedOnce(async () => {
  const worker = fetchWorker().catch((error) => {
    recover();
    throw error;
  });
  const [{ mapWithWorker }, url] = await Promise.all([import('../../map/webgl/AtlasMap'), worker]);
  return mapWithWorker(url);
});
