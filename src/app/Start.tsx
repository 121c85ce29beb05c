// Loads what the first screen needs and hands it to the app; says so where that fails.
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Atlas, atlasOf, isWithin } from '../domain/atlas';
import type { Known } from '../domain/codec';
import { idsOf, type ProjectPoints } from '../domain/filter';
import type { Language } from '../domain/view';
import { leavePanels } from '../first/page/leave';
import { areasPath } from '../map/basemapFiles';
import { App } from './App';
import { AddressContext } from './address/useAddress';
import { useView } from './address/useView';
import { useLoad } from './files/useLoad';

const knownOf = (atlas: Atlas, points: ProjectPoints): Known => ({
  ...idsOf(atlas),
  projects: new Map(points.features.map(({ properties }) => [properties.id, properties.locality])),
  enterprises: new Set(atlas.index.enterprises),
  within: (inner, outer) => isWithin(atlas, inner, outer),
});

type LoadedProps = { atlas: Atlas; points: ProjectPoints; browserLanguage: Language };

function Loaded({ atlas, points, browserLanguage }: LoadedProps) {
  const known = useMemo(() => knownOf(atlas, points), [atlas, points]);
  return (
    <AddressContext value={useView(known)}>
      <App atlas={atlas} points={points} browserLanguage={browserLanguage} />
    </AddressContext>
  );
}

export function Start({ browserLanguage }: { browserLanguage: Language }) {
  const { t } = useTranslation();
  const index = useLoad('index.json');
  const measures = useLoad('measures.json');
  const points = useLoad('projects.geojson');
  const areas = useLoad(areasPath);
  const files = [index, measures, points, areas];
  const isFailed = files.some(({ failed }) => failed);
  const isSlow = files.some(({ slow }) => slow);
  // what is said, and the way to try again, stand where the first panels would cover them
  useEffect(() => {
    if (isFailed || isSlow) leavePanels();
  }, [isFailed, isSlow]);
  const retry = () => {
    for (const file of files) if (file.failed || file.slow) file.retry();
  };
  const atlas = useMemo(
    () => index.value && measures.value && atlasOf(index.value, measures.value),
    [index.value, measures.value],
  );
  if (isFailed || isSlow)
    return (
      <div className="start" role={isFailed ? 'alert' : 'status'}>
        <p>{t(isFailed ? 'appFailed' : 'slow')}</p>
        <button type="button" onClick={retry}>
          {t('retry')}
        </button>
      </div>
    );
  if (!atlas || !points.value || !areas.value)
    return (
      <div className="start" role="status">
        <p>{t('loading')}</p>
      </div>
    );
  return <Loaded atlas={atlas} points={points.value} browserLanguage={browserLanguage} />;
}
