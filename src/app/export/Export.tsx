// Taking the view away: its link, the selection's rows, the map's picture, the dossier.
import type { FeatureCollection } from 'geojson';
import type { Taken } from '../../domain/exports';
import type { Kept } from '../../domain/kept';
import type { TableShown } from '../../domain/tableFilter';
import { pageOf } from '../../domain/view';
import type { Engine } from '../../map/engine';
import { type Offers, Share } from '../../ui/header/Share';
import { useAddress } from '../address/useAddress';
import { useOpenFiles } from '../address/useOpenFiles';
import { useDossier } from './useDossier';
import { usePictures } from './usePictures';
import { useRowFiles } from './useRowFiles';
import { pageAddress, useTaken } from './useTaken';

export type ExportProps = {
  map: Engine | null;
  kept: Kept;
  selection: FeatureCollection;
  /** The table's rows in its order, where the table is open. */
  tableRows: TableShown | null;
  /** The page has what was asked for: what is taken away may be fetched. */
  isIdle: boolean;
};

type OfferedProps = Pick<ExportProps, 'map' | 'kept' | 'selection' | 'tableRows'> & { taken: Taken; dossier: Offers };

/** What can be taken away, once it has been asked for: nothing of it is made ready with each address before. */
function Offered({ map, kept, selection, tableRows, taken, dossier }: OfferedProps) {
  const rows = useRowFiles(kept, tableRows, taken);
  const pictures = usePictures(map, kept, selection, taken);
  return (
    <Share
      link={window.location.href}
      embedLink={`${new URL('embed.html', pageAddress()).href}${window.location.hash}`}
      groups={[rows, pictures, dossier]}
    />
  );
}

/** `isAsked`: the reader has pressed the button that this takes the place of. */
export function Export({ isIdle, isAsked, ...shown }: ExportProps & { isAsked: boolean }) {
  const { kept, selection } = shown;
  const { view } = useAddress();
  const { locality } = useOpenFiles();
  // a locality and the map alone have a form of their own on paper, the other pages are printed as they are
  const isMap = pageOf(view) === 'map' && view.enterprise === null;
  const files = isMap ? [locality.value].filter((file) => file !== null) : null;
  const isComing = isMap && view.at !== null && files?.length === 0;
  const taken = useTaken(kept.filter);
  const { offers, onPaper } = useDossier({ files, isComing, isIdle }, kept, selection, taken);
  return (
    <>
      {isAsked && <Offered {...shown} taken={taken} dossier={offers} />}
      {onPaper}
    </>
  );
}
