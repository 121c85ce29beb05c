// The printed dossier of what is open: prepared while the page is idle, put on the page only while it is printed.
import type { FeatureCollection } from 'geojson';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { LocalityFile } from '../../../data/published';
import { isWithin } from '../../domain/atlas';
import type { Taken } from '../../domain/exports';
import type { Kept } from '../../domain/kept';
import { palettes } from '../../map/palette';
import type { Offers } from '../../ui/header/Share';
import { useExplorer } from '../../ui/parts/explorer';
import { isEmbedded } from '../../ui/parts/host';
import { useScene } from './usePictures';
import { useSheet } from './useSheet';

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

/** The localities that are being printed: those that are open, where the browser's own print command is used as well. */
function usePrinted(opened: readonly LocalityFile[]) {
  const [printed, setPrinted] = useState<readonly LocalityFile[]>([]);
  useEffect(() => {
    const show = () => flushSync(() => setPrinted((now) => (now.length > 0 ? now : opened)));
    const done = () => setPrinted([]);
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
function usePrintedMap(printed: readonly LocalityFile[], kept: Kept, selection: FeatureCollection, taken: Taken) {
  const { atlas } = useExplorer();
  const sceneIn = useScene(kept, selection);
  const sheetOf = useSheet(kept.colouring, taken, null);
  const isPrinted = (id: string) => printed.some(({ locality }) => isWithin(atlas, id, locality.id));
  return ({ PrintedMap }: Printing) => {
    const features = kept.points.features.filter(({ properties }) => isPrinted(properties.locality));
    const points = { ...kept.points, features };
    const boxes = printed.flatMap(({ locality: { id } }) => atlas.byId.get(id) ?? []).map(({ bbox }) => bbox);
    const { light } = palettes;
    return <PrintedMap scene={sceneIn(light)} points={points} sheet={sheetOf(points, light)} boxes={boxes} />;
  };
}

type Opened = { files: readonly LocalityFile[]; isIdle: boolean };

/** The dossier to be printed, and its place on the page. */
export function useDossier(
  { files, isIdle }: Opened,
  kept: Kept,
  selection: FeatureCollection,
  taken: Taken,
): { offers: Offers; onPaper: ReactNode } {
  const { t } = useTranslation();
  const isOff = files.length === 0;
  const { printing, prepare } = usePrinting(isIdle && !isOff && !isEmbedded);
  const { printed, show } = usePrinted(files);
  const mapOf = usePrintedMap(printed, kept, selection, taken);
  const print = async () => {
    await prepare();
    show();
    window.print();
    return null;
  };
  const { address, date, filter } = taken;
  return {
    offers: {
      title: t('takeaway.print'),
      note: isOff ? t('takeaway.noPrint') : null,
      offers: [{ label: t('takeaway.dossier'), isOff, take: print }],
    },
    onPaper:
      printing &&
      printed.length > 0 &&
      createPortal(
        <printing.Dossier files={printed} map={mapOf(printing)} link={address} date={date} filter={filter} />,
        document.body,
      ),
  };
}
