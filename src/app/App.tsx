// Ties the rooms: what the address opens and the filter leaves, handed to the map and the panels; what they ask, to the address.
import { useDeferredValue, useLayoutEffect, useState } from 'react';
import { hashFromView } from '../domain/address';
import type { Atlas } from '../domain/atlas';
import type { ProjectPoints } from '../domain/filter';
import type { TableShown } from '../domain/tableFilter';
import { type Language, type Page, pageOf } from '../domain/view';
import { leavePanels } from '../first/page/leave';
import type { Engine } from '../map/engine';
import { awaitCitation } from '../ui/citation/citing';
import { LazyCitation } from '../ui/citation/LazyCitation';
import { Header } from '../ui/header/Header';
import { Footer } from '../ui/overlay/Footer';
import { NewVersion } from '../ui/overlay/NewVersion';
import { WholeLink } from '../ui/overlay/WholeLink';
import { ErrorBoundary } from '../ui/parts/ErrorBoundary';
import { ExplorerContext } from '../ui/parts/explorer';
import { isEmbedded } from '../ui/parts/host';
import { useAddress } from './address/useAddress';
import { useComparison } from './address/useComparison';
import { useLanguage } from './address/useLanguage';
import { useSelection } from './address/useSelection';
import { useTheme } from './address/useTheme';
import { Details } from './Details';
import { LazyExport } from './export/LazyExport';
import { useStreetFile } from './files/streetFile';
import { usePrefetch } from './files/usePrefetch';
import { SidePart } from './filter/SidePart';
import { useFiltered } from './filter/useFiltered';
import { MapLine } from './map/MapLine';
import { MapPart } from './map/MapPart';
import { useMoves } from './map/moves';
import { Overlays } from './map/Overlays';
import { useEngineChoice } from './map/useEngineChoice';
import { useSelected } from './map/useSelected';
import { Notices } from './Notices';
import { Pages } from './Pages';
import { fetchPanelParts } from './panelParts';
import { focusOnFeatures, Keyboard } from './reader/Keyboard';
import { useTranslated } from './reader/translation';
import { useExplored } from './reader/useExplored';
import { Search } from './Search';
import { useIdle } from './versions/useIdle';
import { useNewVersion } from './versions/useNewVersion';

type Props = { atlas: Atlas; points: ProjectPoints; browserLanguage: Language };

export function App({ atlas, points, browserLanguage }: Props) {
  useLayoutEffect(leavePanels, []);
  const { view, known, open, adjust } = useAddress();
  const page = pageOf(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address that the page was opened with
  useLayoutEffect(() => awaitCitation(view.fact), []);
  const language = useLanguage(view.language ?? browserLanguage);
  const theme = useTheme();
  const [map, setMap] = useState<Engine | null>(null);
  const engine = useEngineChoice();
  const { streets } = useStreetFile();
  // the map comes first, then what stands beside it
  const hasSides = useDeferredValue(true, false);
  const { isIdle, onReady } = useIdle();
  // a newer version may fail to take over while files are still being asked of the old one
  const isQuiet = usePrefetch(isIdle, atlas, fetchPanelParts);
  const takeVersion = useNewVersion(isQuiet);
  const kept = useFiltered(atlas, points, isIdle || page !== 'map');
  const selected = useSelection(map);
  const { explorer, onHover } = useExplored(atlas, language, selected);
  const { project, missing, selection } = useSelected(atlas, selected.lit);
  const moves = useMoves(map, atlas);
  const [city, setCity] = useState<string | null>(null);
  const onPrefecture = (adcode: string) => {
    moves?.toPrefecture(adcode);
    setCity(adcode);
  };
  const { tray, ...comparison } = useComparison();
  const [tableRows, setTableRows] = useState<TableShown | null>(null);
  const [isKeysOpen, setKeysOpen] = useState(false);
  const toPage = (next: Page) =>
    next === 'compare' && page !== 'compare'
      ? comparison.show()
      : open({ page: next === page ? 'map' : next, compare: [] });
  // a translated page is made anew with each view, but for the map
  const isTranslated = useTranslated();
  const fresh = isTranslated ? `${hashFromView({ ...view, camera: null }, known)} ${selected.tab}` : '';
  const hasPanel = view.at !== null || view.enterprise !== null;
  return (
    <ExplorerContext value={explorer}>
      <div className={hasPanel ? 'app has-panel' : 'app'}>
        <Header
          key={`header ${fresh}`}
          page={page}
          compared={tray.length}
          theme={theme}
          onSkip={focusOnFeatures}
          search={<Search isIdle={isIdle} onPrefecture={onPrefecture} />}
          share={
            <LazyExport
              map={map}
              kept={kept}
              selection={selection}
              tableRows={page === 'table' ? tableRows : null}
              isIdle={isIdle}
            />
          }
          onPage={toPage}
          onKeys={() => setKeysOpen(true)}
          onLanguage={() => adjust({ language: language === 'zh' ? 'en' : 'zh' })}
          onTheme={() => adjust({ theme: theme === 'dark' ? 'light' : 'dark' })}
        />
        <MapPart
          map={map}
          kept={kept}
          selection={selection}
          lit={selected.lit}
          opened={selected.revealing}
          onRevealed={selected.onRevealed}
          onMap={setMap}
          onPick={selected.pick}
          onHover={onHover}
          isQuiet={isQuiet}
          onWhole={onReady}
          engine={engine}
        />
        {hasSides && <SidePart key={`side ${fresh}`} kept={kept} line={<MapLine points={kept.points.features} />} />}
        {hasSides && (
          <Overlays
            key={`over ${fresh}`}
            map={map}
            kept={kept}
            choice={selected.choice}
            onUnchoose={selected.unchoose}
          />
        )}
        <Pages
          key={`pages ${fresh}`}
          tray={tray}
          kept={kept}
          painter={engine.choice}
          onTableRows={setTableRows}
          onAdd={comparison.add}
          onRemove={comparison.remove}
        />
        <ErrorBoundary key={`${view.at} ${view.enterprise} ${fresh}`}>
          <Details
            kept={kept}
            project={project}
            others={selected.others}
            tab={selected.tab}
            onTab={selected.setTab}
            compared={tray}
            onCompare={(id, isAdded) => (isAdded ? comparison.add(id) : comparison.remove(id))}
            onPrefecture={onPrefecture}
            onClose={selected.close}
          />
        </ErrorBoundary>
        {isEmbedded && <WholeLink hash={hashFromView(view, known)} />}
        <LazyCitation isIdle={isIdle} />
        <Keyboard
          map={map}
          kept={kept}
          isIdle={isIdle}
          isOpen={isKeysOpen}
          painter={engine.choice}
          onOpen={setKeysOpen}
          onTable={() => toPage('table')}
        />
        <Footer streets={streets?.credit ?? null} />
        <NewVersion onTake={takeVersion} />
        <Notices missing={missing} city={city} isSlow={engine.isOffered} onLeave={engine.onLeave} />
      </div>
    </ExplorerContext>
  );
}
