// The printed dossier of what is open: prepared while the page is idle, put on the page only while it is printed.
import type { FeatureCollection } from 'geojson';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { LocalityFile } from '../../../data/published';
import type { Box } from '../../../geo/published';
import { isWithin } from '../../domain/atlas';
import type { Taken } from '../../domain/exports';
import type { Kept } from '../../domain/kept';
import { palettes } from '../../map/palette';
import type { Offers } from '../../ui/header/Share';
import { useExplorer } from '../../ui/parts/explorer';
import { isEmbedded } from '../../ui/parts/host';
import { Late } from './Late';
import { useScene } from './usePictures';
import { useSheet } from './useSheet';
import { uncutBasemap } from './useUncut';

type Printing = typeof import('../../ui/dossier/Dossier') & typeof import('./PrintedMap');

/** What printing needs, fetched once it is due; `prepare` fetches it at once. */
function usePrinting(isDue: boolean) {
  const [printing, setPrinting] = useState<Printing | null>(null);
  const prepare = useCallback(async () => {
    const [dossier, drawn] = await Promise.all([import('../../ui/dossier/Dossier'), import('./PrintedMap')]);
    setPrinting({ ...dossier, ...drawn });
  }, []);
  // the browser's own print command does not wait: what it needs is there before, and asked for again with what opens next
  useEffect(() => {
    if (isDue) void prepare().catch(() => undefined);
  }, [isDue, prepare]);
  return { printing, prepare };
}

/** What is printed as a dossier: localities, or none for the map alone; null while nothing is, or the page prints as it is. */
type Printed = readonly LocalityFile[] | null;

/** What is being printed: what is open, where the browser's own print command is used as well. */
function usePrinted(opened: Printed) {
  const [printed, setPrinted] = useState<Printed>(null);
  useEffect(() => {
    const show = () => flushSync(() => setPrinted((now) => now ?? opened));
    const done = () => setPrinted(null);
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', done);
    return () => {
      window.removeEventListener('beforeprint', show);
      window.removeEventListener('afterprint', done);
    };
  });
  return { printed, show: () => flushSync(() => setPrinted(opened)) };
}

/** The map of a dossier shows what the dossier is about, in the light theme. */
function usePrintedMap(printed: Printed, kept: Kept, selection: FeatureCollection, taken: Taken) {
  const { atlas } = useExplorer();
  const { sceneIn, isWhole } = useScene(kept, selection, !isEmbedded);
  const sheetOf = useSheet(kept.colouring, taken, null);
  const files = printed ?? [];
  const isPrinted = (id: string) =>
    files.length === 0 || files.some(({ locality }) => isWithin(atlas, id, locality.id));
  const mapOf = ({ PrintedMap, PrintedLocator }: Printing) => {
    const features = kept.points.features.filter(({ properties }) => isPrinted(properties.locality));
    const points = { ...kept.points, features };
    const own = files.flatMap(({ locality: { id } }) => atlas.byId.get(id) ?? []).map(({ bbox }) => bbox);
    // a project of a zone may stand outside it
    const at = features.map(
      ({
        geometry: {
          coordinates: [lon = 0, lat = 0],
        },
      }): Box => [lon, lat, lon, lat],
    );
    const boxes = own.length > 0 ? [...own, ...at] : [atlas.index.region];
    const { light } = palettes;
    const scene = sceneIn(light);
    return (
      <>
        <PrintedMap scene={scene} points={points} sheet={sheetOf(points, light)} boxes={boxes} />
        {own.length > 0 && <PrintedLocator scene={scene} palette={light} boxes={boxes} />}
      </>
    );
  };
  return { mapOf, isWhole };
}

/** `isComing`: what is open has not loaded yet. */
type Opened = { files: Printed; isComing: boolean; isIdle: boolean };

/** The dossier to be printed, and its place on the page. */
export function useDossier(
  { files, isComing, isIdle }: Opened,
  kept: Kept,
  selection: FeatureCollection,
  taken: Taken,
): { offers: Offers; onPaper: ReactNode } {
  const { t } = useTranslation();
  const { atlas } = useExplorer();
  const { printing, prepare } = usePrinting(isIdle && !isEmbedded);
  const { printed, show } = usePrinted(files);
  const { mapOf, isWhole } = usePrintedMap(printed, kept, selection, taken);
  const isReady = printing !== null && isWhole && !isComing;
  const print = async () => {
    if (files) {
      await Promise.all([prepare(), uncutBasemap(atlas.index)]);
      show();
    }
    window.print();
    return null;
  };
  const { address, date, filter } = taken;
  return {
    offers: {
      title: t('takeaway.print'),
      note: null,
      offers: [{ label: t(files?.length ? 'takeaway.dossier' : 'takeaway.printPage'), isOff: isComing, take: print }],
    },
    onPaper: (
      <>
        {files && !isReady && <Late />}
        {isReady &&
          printed &&
          createPortal(
            <printing.Dossier files={printed} map={mapOf(printing)} link={address} date={date} filter={filter} />,
            document.body,
          )}
      </>
    ),
  };
}
