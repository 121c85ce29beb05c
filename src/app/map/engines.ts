// The two maps, each fetched when it is chosen.
import { fetchWorker } from '../../map/webgl/worker';
import { fetchedOnce } from '../../ui/parts/fetchedOnce';
import { recover } from '../versions/recovery';

export const drawnMap = fetchedOnce(async () => (await import('../../map/canvas/DrawnMap')).DrawnMap);

export const webglMap = fetchedOnce(async () => {
  const worker = fetchWorker().catch((error) => {
    recover();
    throw error;
  });
  const [{ mapWithWorker }, url] = await Promise.all([import('../../map/webgl/AtlasMap'), worker]);
  return mapWithWorker(url);
});
