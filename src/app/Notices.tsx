// What a reader is told in passing: of an address that names what is not here, of a
// missing basemap, of a slow engine, of how close the map goes.
import { useTranslation } from 'react-i18next';
import { nearestReported } from '../domain/nearest';
import { limits, type View } from '../domain/view';
import { useExplorer } from '../ui/parts/explorer';
import { isEmbedded } from '../ui/parts/host';
import { Notice } from '../ui/parts/Notice';
import { useAddress } from './address/useAddress';
import { chooseStreetFile, useStreetFile } from './files/streetFile';
import { useBasemap } from './map/useBasemap';

/**
 * The map is as close as the basemap goes, and an address that asks for more stops here; what was opened is often small
 * enough for that, and nobody has asked for more.
 */
const isClosest = ({ camera, at }: View) => at === null && camera !== null && camera.zoom >= limits.maxZoom;

type Props = {
  /** The fact of the address that its locality's file does not hold. */
  missing: string | null;
  /** The prefecture, of which no report tells, that was just gone to. */
  city: string | null;
  /** WebGL has turned out slow: the reader may leave it for the drawn map. */
  isSlow: boolean;
  onLeave: () => void;
};

/** Says of a city that no report tells of it, and offers the nearest place with one. */
function Unreported({ city }: { city: string }) {
  const { t, atlas, name, language, open } = useExplorer();
  const prefecture = atlas.prefectures.get(city);
  const nearest = nearestReported(atlas, city);
  if (!prefecture || !nearest) return null;
  const named = { city: language === 'zh' ? prefecture.name : prefecture.name_en, name: name(nearest.name) };
  return <Notice text={t('search.flown', named)} act={t('search.openNearest', named)} onAct={() => open(nearest.id)} />;
}

export function Notices({ missing, city, isSlow, onLeave }: Props) {
  const { t } = useTranslation();
  const { view, unknown } = useAddress();
  const basemap = useBasemap();
  const { streets, fault } = useStreetFile();
  return (
    <div className="notices">
      <Notice text={unknown.length > 0 ? t('unknown', { ids: unknown.join(' · ') }) : ''} />
      <Notice
        text={isClosest(view) && !streets ? t('chrome.closest') : ''}
        act={t('streets.offer')}
        {...(!isEmbedded && { onAct: chooseStreetFile })}
      />
      <Notice text={fault ? t(`streets.fault.${fault.why}`, { name: fault.name }) : ''} />
      <Notice text={basemap.failed ? t('basemapFailed') : ''} act={t('retry')} onAct={basemap.retry} />
      <Notice text={isSlow ? t('painter.offer') : ''} act={t('painter.leave')} onAct={onLeave} />
      {city !== null && view.at === null && <Unreported key={city} city={city} />}
      <Notice text={missing ? t('factMissing', { fact: missing }) : ''} />
    </div>
  );
}
