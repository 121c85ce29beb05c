// Ties the rooms: the address to the map and the panels, and what happens in them back to the address.
import type { FeatureCollection } from 'geojson';
import { lazy, Suspense, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnterpriseFile, LocalityFile, Row, SearchEntry } from '../../data/published';
import type { Atlas } from '../domain/atlas';
import type { Filter, ProjectPoints, StageKey } from '../domain/filter';
import { landedOn } from '../domain/landing';
import { type Place, samePlace } from '../domain/pick';
import { placingsOf } from '../domain/placing';
import type { Shortcut } from '../domain/shortcuts';
import { type Camera, hashFromView, home, type Known, type Language, viewFromHash } from '../domain/view';
import { leavePanels } from '../first/page/leave';
import { CitationPopover } from '../ui/citation/CitationPopover';
import { Chips, Emptied } from '../ui/filters/Chips';
import { Filters } from '../ui/filters/Filters';
import { Header } from '../ui/header/Header';
import { SearchBox } from '../ui/header/SearchBox';
import { Chooser } from '../ui/overlay/Chooser';
import { Controls } from '../ui/overlay/Controls';
import { Features } from '../ui/overlay/Features';
import { Footer } from '../ui/overlay/Footer';
import { NewVersion } from '../ui/overlay/NewVersion';
import { Welcome } from '../ui/overlay/Welcome';
import { WholeLink } from '../ui/overlay/WholeLink';
import { Missing } from '../ui/parts/ErrorBoundary';
import { ExplorerContext } from '../ui/parts/explorer';
import { isEmbedded } from '../ui/parts/host';
import { Notice } from '../ui/parts/Notice';
import { LinksPanel } from '../ui/side/LinksPanel';
import { Side } from '../ui/side/Side';
import { FillLegend, Thematic } from '../ui/side/Thematic';
import { useComparison } from './address/useComparison';
import { useLanguage } from './address/useLanguage';
import { useOpened } from './address/useSelection';
import { useTheme } from './address/useTheme';
import { useView } from './address/useView';
import { Details } from './Details';
import { Taking } from './export/Export';
import { useFiles } from './files/useFiles';
import { useLoad } from './files/useLoad';
import { useAhead } from './files/usePrefetch';
import { useFiltered } from './filter/useFiltered';
import { MapStage } from './map/MapStage';
import { useGround } from './map/useBasemap';
import { useCamera } from './map/useCamera';
import { useMapState } from './map/useMapState';
import { usePaddings, useScreen } from './map/usePadding';
import { Pages } from './Pages';
import { useSpeech } from './reader/useAnnouncements';
import { useEvidence } from './reader/useReportTexts';
import { useShortcuts } from './reader/useShortcuts';
import { useStored } from './reader/useStored';
import { useIdle } from './versions/useIdle';
import { useNewVersion } from './versions/useNewVersion';

const Keys = lazy(() => import('../ui/header/Keys').then((module) => ({ default: module.Keys })));

type Props = {
  atlas: Atlas;
  known: Known;
  points: ProjectPoints;
  districts: FeatureCollection;
  parks: FeatureCollection;
  browserLanguage: Language;
};

const linkTo = (fact: string) => `${window.location.href.split('#')[0]}#fact=${fact}`;
const focusOn = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();

export function App({ atlas, known, points, districts, parks, browserLanguage }: Props) {
  const { t } = useTranslation();
  useLayoutEffect(leavePanels, []);
  const { view, unknown, open: openView, adjust } = useView(known);
  const { at, fact, enterprise, compare } = view;
  const page = compare.length > 0 ? 'compare' : view.page;
  const language = useLanguage(view.language ?? browserLanguage);
  const theme = useTheme(view.theme);
  const { isPhone } = useScreen();
  const [isWhole, setWhole] = useState(false);
  const onWhole = useCallback(() => setWhole(true), []);
  const isIdle = useIdle(isWhole);
  const [isSearching, setSearching] = useState(false);
  const file = useLoad<LocalityFile>(at === null ? null : `localities/${at}.json`);
  const business = useLoad<EnterpriseFile>(enterprise === null ? null : `enterprises/${enterprise}.json`);
  const entries = useLoad<SearchEntry[]>(isSearching ? 'search.json' : null);
  const compared = useFiles<LocalityFile>(compare.map((id) => `localities/${id}.json`));
  const basemap = useGround(atlas);
  const { ground } = basemap;
  const takeVersion = useNewVersion(isIdle);
  const ahead = useMemo(() => atlas.index.localities.map(({ id }) => `localities/${id}.json`), [atlas]);
  useAhead(isIdle, ahead);
  const evidence = useEvidence(atlas.index.reports);
  const [opening] = useState(view.camera);
  const [hovered, setHovered] = useState<Place | null>(null);
  const onHover = useCallback((place: Place | null) => setHovered((before) => samePlace(before, place)), []);
  const [isKeysOpen, setKeysOpen] = useState(false);
  const [hasKeys, setHasKeys] = useStored('keys', true);
  const [isWelcome, setWelcome] = useStored('welcome', true);
  const paddings = usePaddings(page === 'table', isWelcome);
  const [tableRows, setTableRows] = useState<readonly Row[]>([]);
  const filtered = useFiltered(atlas, points, view, theme, isIdle || page !== 'map');
  const { filter, rows, links, drawnLinks, shown, colouring } = filtered;
  const placings = useMemo(() => placingsOf(points.features), [points]);
  const viewOf = useCallback(() => viewFromHash(window.location.hash, known).view, [known]);
  const camera = useCamera(atlas, paddings, viewOf);
  const isThere =
    (at === null || file.value !== null || file.failed) &&
    (enterprise === null || business.value !== null || business.failed);
  const opened = useOpened({ view, camera, placings, openView, isThere });
  const comparison = useComparison(compare, openView);
  const { open, openFact, openEnterprise, lit, setLit, choice } = opened;
  const { project, missing } = landedOn(view, file.value);
  const sayView = useSpeech({ atlas, at, shown: shown.shown, counts: shown.counts, language });

  const fills = filtered.colours;
  const map = useMapState({
    atlas,
    placings,
    at,
    project,
    lit,
    isThere,
    shown: shown.shown,
    faded: shown.faded,
    fills,
    theme,
  });
  const { isTravelling } = camera;
  const moved = useCallback(
    (next: Camera) => !isTravelling.current && adjust({ camera: next }),
    [adjust, isTravelling],
  );
  const setFilter = useCallback((patch: Partial<Filter>) => adjust(patch), [adjust]);
  const toTable = () => openView({ page: page === 'table' ? 'map' : 'table', compare: [] });
  const [isTooFew, setTooFew] = useState(false);
  const toCompare = () => {
    const enough = comparison.tray.length > 1;
    setTooFew(!enough);
    if (enough) openView({ compare: comparison.tray });
  };
  const act = (shortcut: Shortcut) => {
    const acts: Record<Shortcut, () => void> = {
      search: () => focusOn('.search input'),
      features: () => focusOn('#map-features'),
      viewport: () => sayView(camera.map),
      table: toTable,
      filters: () => focusOn('.filters summary'),
      help: () => setKeysOpen(true),
    };
    acts[shortcut]();
  };
  useShortcuts(hasKeys, act);
  const explorer = useMemo(
    () => ({
      atlas,
      language,
      lit: lit ?? hovered,
      fact,
      evidence,
      open,
      openFact,
      openEnterprise,
      light: setLit,
      linkTo,
    }),
    [atlas, language, lit, hovered, fact, evidence, open, openFact, openEnterprise, setLit],
  );
  const stack = choice ? shown.shown.features.filter(({ properties }) => choice.projects.includes(properties.id)) : [];
  const onSearch = (entry: SearchEntry) => {
    if (entry.kind === 'locality') open(entry.id);
    else if (entry.kind === 'enterprise') openEnterprise(entry.id);
    else if (entry.locality === '' && entry.adcode) camera.toPrefecture(entry.adcode);
    else openFact(entry.id);
  };
  const onStage = (stage: StageKey) => setFilter({ stages: [stage] });
  const onIndustry = (id: string) => setFilter({ hidden: known.industries.filter((one) => one !== id) });
  const hasPanel = (at !== null && atlas.byId.has(at)) || enterprise !== null;
  const manner = { language: view.language, theme: view.theme, engine: view.engine };
  // nothing chosen yet
  const isFresh = isWelcome && !hasPanel && page === 'map' && !filtered.isFiltered && !view.fill && !view.arcs;

  return (
    <ExplorerContext value={explorer}>
      <div className={hasPanel ? 'app has-panel' : 'app'}>
        <Header
          page={page}
          compared={comparison.tray.length}
          theme={theme}
          isPhone={isPhone}
          onSkip={() => focusOn('#map-features')}
          search={
            <SearchBox
              entries={entries.value}
              failed={entries.failed}
              onWanted={() => (entries.failed ? entries.retry() : setSearching(true))}
              onChoose={onSearch}
            />
          }
          takeAway={
            <Taking
              atlas={atlas}
              view={view}
              map={camera.map}
              selection={map.selection}
              faded={shown.faded}
              links={drawnLinks}
              rows={shown.selection}
              tableRows={page === 'table' ? tableRows : null}
              points={shown.shown}
              filter={filter}
              colouring={colouring}
              colours={fills}
              files={compare.length > 0 ? compared.values : [file.value]}
              ground={ground}
              districts={districts}
              parks={parks}
              paddings={paddings}
              isIdle={isIdle}
              language={language}
              theme={theme}
            />
          }
          onMap={() => openView({ page: 'map', compare: [] })}
          onTable={toTable}
          onCompare={toCompare}
          onAbout={() => openView({ page: page === 'about' ? 'map' : 'about', compare: [] })}
          onKeys={() => setKeysOpen(true)}
          onLanguage={() => adjust({ language: language === 'zh' ? 'en' : 'zh' })}
          onTheme={() => adjust({ theme: theme === 'dark' ? 'light' : 'dark' })}
        />
        <MapStage
          atlas={atlas}
          ground={ground}
          districts={districts}
          parks={parks}
          {...map.drawn}
          counts={shown.counts}
          links={drawnLinks}
          lit={lit}
          language={language}
          opening={opening}
          isDrawn={view.engine === 'svg'}
          isBasemapSettled={basemap.isSettled}
          isEngineDue={map.isEngineDue}
          isBehind={map.isBehind || opened.isRevealing}
          padding={paddings.closed}
          onMap={camera.onMap}
          onWhole={onWhole}
          onPick={opened.pick}
          onHover={onHover}
          onCamera={moved}
        />
        <Features localities={atlas.index.localities} counts={shown.counts} onWalk={camera.walkTo} />
        <Side
          hidden={filter.hidden}
          industryCounts={shown.options.hidden}
          counts={shown.counts}
          onHidden={(hidden) => setFilter({ hidden })}
        >
          <Filters filter={filter} counts={shown.options} shared={filtered.shared} onChange={setFilter} />
          <Thematic colouring={colouring} fill={view.fill} onFill={(fill) => adjust({ fill })} />
          <LinksPanel
            links={links.value && drawnLinks}
            failed={links.failed}
            slow={links.slow}
            onRetry={links.retry}
            at={at}
            isOn={view.arcs}
            onToggle={(arcs) => adjust({ arcs })}
          />
        </Side>
        <Chips filter={filter} onChange={setFilter} />
        {filtered.isEmptied && page !== 'about' && (
          <Emptied projects={shown.projects} filter={filter} onChange={setFilter} />
        )}
        {camera.map && <Controls onZoom={camera.zoom} onHome={camera.toHome} />}
        {colouring && page === 'map' && <FillLegend colouring={colouring} />}
        {isFresh && (
          <Welcome
            kept={hashFromView({ ...home, ...manner }, known.industries).slice(1)}
            onDismiss={() => setWelcome(false)}
          />
        )}
        {choice && (
          <Chooser
            projects={stack}
            localities={choice.localities}
            spot={camera.spotOf(choice.at)}
            onClose={opened.unchoose}
          />
        )}
        <Pages
          page={page}
          view={view}
          rows={rows}
          selection={shown.selection}
          compared={compared}
          comparison={comparison}
          lit={(lit ?? hovered)?.id ?? null}
          openView={openView}
          adjust={adjust}
          onTableRows={setTableRows}
          onStage={onStage}
          onIndustry={onIndustry}
        />
        <Missing key={`${at} ${enterprise}`}>
          <Details
            atlas={atlas}
            view={view}
            file={file}
            business={business}
            selection={shown.selection}
            filtering={filtered.filtering}
            placings={placings}
            opened={opened}
            project={project}
            compared={comparison.tray}
            isSheet={isPhone}
            onCompare={(id, add) => (add ? comparison.add(id) : comparison.remove(id))}
            onFilter={setFilter}
            onPrefecture={camera.toPrefecture}
          />
        </Missing>
        {isEmbedded && <WholeLink hash={hashFromView(view, known.industries)} />}
        <CitationPopover />
        {(isIdle || isKeysOpen) && (
          <Suspense fallback={null}>
            <Keys isOpen={isKeysOpen} onOpen={setKeysOpen} isOn={hasKeys} onSwitch={setHasKeys} />
          </Suspense>
        )}
        <Footer />
        <NewVersion onTake={takeVersion} />
        <Notice text={unknown.length > 0 ? t('unknown', { ids: unknown.join(' · ') }) : ''} />
        <Notice text={isTooFew && comparison.tray.length < 2 ? t('chrome.compareFew') : ''} />
        <Notice text={basemap.failed ? t('groundFailed') : ''} act={t('retry')} onAct={basemap.retry} />
        <Notice text={missing ? t('factMissing', { fact: missing }) : ''} />
      </div>
    </ExplorerContext>
  );
}
