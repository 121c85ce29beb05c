// What a reader is told in passing: of an address that names what is not here, of too few to compare, of a
// missing basemap, of a slow engine, of how close the map goes.
import { useTranslation } from 'react-i18next';
import { limits, type View } from '../domain/view';
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
  isTooFew: boolean;
  /** WebGL has turned out slow: the reader may leave it for the drawn map. */
  isSlow: boolean;
  onLeave: () => void;
};

export function Notices({ missing, isTooFew, isSlow, onLeave }: Props) {
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
      <Notice text={isTooFew ? t('chrome.compareFew') : ''} />
      <Notice text={basemap.failed ? t('basemapFailed') : ''} act={t('retry')} onAct={basemap.retry} />
      <Notice text={isSlow ? t('painter.offer') : ''} act={t('painter.leave')} onAct={onLeave} />
      <Notice text={missing ? t('factMissing', { fact: missing }) : ''} />
    </div>
  );
}
