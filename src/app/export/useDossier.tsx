// The printed dossier of what is open: prepared while the page is idle, put on the page only while it is printed.
import type { FeatureCollection } from 'geojson';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { LocalityFile } from '../../../data/published';
import type { Box } from '../../../geo/published';
import { type Atlas, isWithin } from '../../domain/atlas';
import type { Taken } from '../../domain/exports';
import type { ProjectPoints } from '../../domain/filter';
import type { Kept } from '../../domain/kept';
import { palettes } from '../../map/palette';
import type { Scene } from '../../map/scene/scene';
import type { Offers } from '../../ui/header/Share';
import { useExplorer } from '../../ui/parts/explorer';
import { isEmbedded } from '../../ui/parts/host';
import { useStreetFile } from '../files/streetFile';
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
    const parts = { ...dossier, ...drawn };
    setPrinting(parts);
    return parts;
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

/** What is to be printed and where that is: the projects, and the boxes of localities and of what stands outside them. */
function aboutOf(atlas: Atlas, files: readonly LocalityFile[], all: ProjectPoints) {
  const isPrinted = (id: string) =>
    files.length === 0 || files.some(({ locality }) => isWithin(atlas, id, locality.id));
  const features = all.features.filter(({ properties }) => isPrinted(properties.locality));
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
  return { points: { ...all, features }, boxes, hasOwn: own.length > 0 };
}

type StreetTiles = NonNullable<Scene['streetTiles']>;
const noTiles: StreetTiles = [];

/** The map of a dossier shows what the dossier is about, in the light theme; `read` fetches the streets on it. */
function usePrintedMap(
  opened: Printed,
  printing: Printing | null,
  kept: Kept,
  selection: FeatureCollection,
  taken: Taken,
) {
  const { atlas } = useExplorer();
  const { sceneIn, isWhole } = useScene(kept, selection, !isEmbedded);
  const { streets } = useStreetFile();
  const [{ of, tiles }, setTiles] = useState({ of: '', tiles: noTiles });
  const { points, boxes, hasOwn } = useMemo(
    () => aboutOf(atlas, opened ?? [], kept.points),
    [atlas, opened, kept.points],
  );
  // what is named in the legend makes the map higher
  const key = [streets?.name, kept.colouring?.classes.length, kept.links.length > 0, ...boxes].join(' ');
  const drawn = of === key ? tiles : noTiles;
  const { light } = palettes;
  const sheet = useSheet(kept.colouring, taken, drawn.length > 0 && streets ? streets.credit : null)(points, light);
  const read = async ({ framedOnPaper, frameOf, streetTilesIn }: Printing) => {
    if (!streets) return;
    // a file that has gone is closed by the map, which says so
    const come = await streetTilesIn(streets, frameOf(framedOnPaper(sheet, boxes))).catch(() => noTiles);
    setTiles({ of: key, tiles: come });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the tiles depend on
  useEffect(() => {
    if (printing && opened) void read(printing);
  }, [printing, opened === null, key]);
  const mapOf = ({ PrintedMap, PrintedLocator }: Printing) => {
    const scene = { ...sceneIn(light), streets, streetTiles: drawn };
    return (
      <>
        <PrintedMap scene={scene} points={points} sheet={sheet} boxes={boxes} />
        {hasOwn && <PrintedLocator scene={scene} palette={light} boxes={boxes} />}
      </>
    );
  };
  return { mapOf, isWhole, read };
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
  const { mapOf, isWhole, read } = usePrintedMap(files, printing, kept, selection, taken);
  const isReady = printing !== null && isWhole && !isComing;
  const print = async () => {
    if (files) {
      const [parts] = await Promise.all([prepare(), uncutBasemap(atlas.index)]);
      await read(parts);
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
