// Ties the rooms: the address to the map and the panels, and what happens in them back to the address.
import type { FeatureCollection } from 'geojson';
import { lazy, Suspense, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  About as AboutFile,
  EnterpriseFile,
  LocalityFile,
  PlaceLink,
  Row,
  Rows,
  SearchEntry,
} from '../../data/published';
import type { Atlas } from '../domain/atlas';
import { active } from '../domain/facets';
import type { Filter, ProjectPoints, StageKey } from '../domain/filter';
import { landedOn } from '../domain/landing';
import { shownLinks } from '../domain/links';
import { type Place, samePlace } from '../domain/pick';
import { placingsOf } from '../domain/placing';
import type { Shortcut } from '../domain/shortcuts';
import { type Camera, filterOf, hashFromView, home, type Known, type Language, viewFromHash } from '../domain/view';
import { selectionOf } from '../map/selection';
import { Chips, Emptied } from '../ui/Chips';
import { Chooser } from '../ui/Chooser';
import { CitationPopover } from '../ui/CitationPopover';
import { Controls } from '../ui/Controls';
import { ExplorerContext } from '../ui/explorer';
import { Features } from '../ui/Features';
import { Filters } from '../ui/Filters';
import { Footer } from '../ui/Footer';
import { Header } from '../ui/Header';
import { LinksPanel } from '../ui/LinksPanel';
import { Missing } from '../ui/Missing';
import { NewVersion } from '../ui/NewVersion';
import { Notice } from '../ui/Notice';
import { SearchBox } from '../ui/SearchBox';
import { Side } from '../ui/Side';
import { isEmbedded } from '../ui/setting';
import { FillLegend, Thematic } from '../ui/Thematic';
import { Welcome } from '../ui/Welcome';
import { WholeLink } from '../ui/WholeLink';
import { Details } from './Details';
import { leavePanels } from './firstMap';
import { MapStage } from './MapStage';
import { Taking } from './Taking';
import { useAhead } from './useAhead';
import { useCamera } from './useCamera';
import { useColouring } from './useColouring';
import { useComparison } from './useComparison';
import { useEvidence } from './useEvidence';
import { useFiles } from './useFiles';
import { useFollowing } from './useFollowing';
import { useGround } from './useGround';
import { useIdle } from './useIdle';
import { useLanguage } from './useLanguage';
import { useLoad } from './useLoad';
import { useNewVersion } from './useNewVersion';
import { useOpened } from './useOpened';
import { usePaddings, useScreen } from './usePadding';
import { useShortcuts } from './useShortcuts';
import { useShown } from './useShown';
import { useSpeech } from './useSpeech';
import { useStored } from './useStored';
import { useTheme } from './useTheme';
import { useView } from './useView';

const About = lazy(() => import('../ui/About').then((module) => ({ default: module.About })));
const Keys = lazy(() => import('../ui/Keys').then((module) => ({ default: module.Keys })));
const TablePage = lazy(() => import('../ui/TablePage').then((module) => ({ default: module.TablePage })));
const Compare = lazy(() => import('../ui/Compare').then((module) => ({ default: module.Compare })));

type Props = {
  atlas: Atlas;
  known: Known;
  points: ProjectPoints;
  districts: FeatureCollection;
  parks: FeatureCollection;
  browserLanguage: Language;
};

const linkTo = (fact: string) => `${window.location.href.split('#')[0]}#fact=${fact}`;
const noLinks: PlaceLink[] = [];
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
  const about = useLoad<AboutFile>(page === 'about' ? 'about.json' : null);
  const links = useLoad<PlaceLink[]>(view.arcs ? 'links.json' : null);
  const entries = useLoad<SearchEntry[]>(isSearching ? 'search.json' : null);
  const compared = useFiles<LocalityFile>(compare.map((id) => `localities/${id}.json`));
  const { ground, failed: isGroundless, retry: retryGround } = useGround(atlas);
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
  // the filter keeps its identity while the address changes only in other parts
  const filterKey = JSON.stringify(filterOf(view));
  const filter = useMemo(() => JSON.parse(filterKey) as Filter, [filterKey]);
  const needsRows = page !== 'map' || view.fill !== null || active(filter).length > 0;
  const rows = useLoad<Rows>(isIdle || needsRows ? 'rows.json' : null);
  const shown = useShown(atlas, points, rows.value, filter);
  const { colouring, colours } = useColouring(atlas, view.fill, shown.selection, rows.value, theme);
  const filtering = useMemo(() => ({ atlas, filter, facts: shown.facts }), [atlas, filter, shown.facts]);
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

  const locality = at === null ? undefined : atlas.byId.get(at);
  const placing = project === null ? undefined : placings.get(project);
  const litPlacing = lit?.kind === 'project' ? placings.get(lit.id) : undefined;
  const selection = useMemo(() => selectionOf(locality, placing, litPlacing), [locality, placing, litPlacing]);
  // a shared link's panel is on the screen before the engine takes the page
  const isEngineDue = useFollowing(true, isThere, false);
  const mapAt = useFollowing(at, isThere);
  const mapSelection = useFollowing(selection, isThere);
  // and what the filter leaves is counted and listed before it is drawn
  const left = useMemo(
    () => ({ shown: shown.shown, faded: shown.faded, fills: colours }),
    [shown.shown, shown.faded, colours],
  );
  const mapLeft = useFollowing(left, true);
  const isBehind = mapAt !== at || mapSelection !== selection || mapLeft !== left || opened.isRevealing;
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
  const shared = (rows.value?.projects ?? []).filter(
    ({ investment_cny, investments }) =>
      investment_cny === null && investments.some(({ quantity }) => quantity.scope !== 'own'),
  ).length;
  const onSearch = (entry: SearchEntry) => {
    if (entry.kind === 'locality') open(entry.id);
    else if (entry.kind === 'enterprise') openEnterprise(entry.id);
    else if (entry.locality === '' && entry.adcode) camera.toPrefecture(entry.adcode);
    else openFact(entry.id);
  };
  const onStage = (stage: StageKey) => setFilter({ stages: [stage] });
  const onIndustry = (id: string) => setFilter({ hidden: known.industries.filter((one) => one !== id) });
  const drawnLinks = useMemo(
    () => (links.value ? shownLinks(atlas, links.value, filter) : noLinks),
    [atlas, links.value, filter],
  );
  const hasPanel = locality !== undefined || enterprise !== null;
  const manner = { language: view.language, theme: view.theme, engine: view.engine };
  // nothing chosen yet
  const isFresh = isWelcome && !hasPanel && page === 'map' && active(filter).length === 0 && !view.fill && !view.arcs;
  const isEmptied = shown.shown.features.length === 0 && active(filter).length > 0;

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
              selection={selection}
              faded={shown.faded}
              links={drawnLinks}
              rows={shown.selection}
              tableRows={page === 'table' ? tableRows : null}
              points={shown.shown}
              filter={filter}
              colouring={colouring}
              colours={colours}
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
          shown={mapLeft.shown}
          counts={shown.counts}
          faded={mapLeft.faded}
          fills={mapLeft.fills}
          theme={theme}
          selection={mapSelection}
          selected={mapAt}
          links={drawnLinks}
          lit={lit}
          language={language}
          opening={opening}
          isDrawn={view.engine === 'svg'}
          isEngineDue={isEngineDue}
          isBehind={isBehind}
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
          <Filters filter={filter} counts={shown.options} shared={shared} onChange={setFilter} />
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
        {isEmptied && page !== 'about' && <Emptied projects={shown.projects} filter={filter} onChange={setFilter} />}
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
        <Missing key={page}>
          <Suspense fallback={null}>
            {page === 'table' && (
              <TablePage
                selection={shown.selection}
                failed={rows.failed}
                slow={rows.slow}
                onRetry={rows.retry}
                kind={view.table}
                onKind={(table) => adjust({ table })}
                text={view.text}
                onText={(text) => adjust({ text })}
                lit={(lit ?? hovered)?.id ?? null}
                onShown={setTableRows}
                onClose={() => openView({ page: 'map' })}
              />
            )}
            {page === 'compare' && (
              <Compare
                ids={compare}
                files={compared.values}
                failed={compared.failed}
                slow={compared.slow}
                onRetry={compared.retry}
                selection={shown.selection}
                onRemove={comparison.remove}
                onAdd={comparison.add}
                onStage={onStage}
                onIndustry={onIndustry}
                onClose={() => openView({ compare: [] })}
              />
            )}
            {page === 'about' && (
              <About
                about={about.value}
                failed={about.failed}
                slow={about.slow}
                onClose={() => openView({ page: 'map' })}
                onRetry={about.retry}
              />
            )}
          </Suspense>
        </Missing>
        <Missing key={`${at} ${enterprise}`}>
          <Details
            atlas={atlas}
            view={view}
            file={file}
            business={business}
            selection={shown.selection}
            filtering={filtering}
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
        <Notice text={isGroundless ? t('groundFailed') : ''} act={t('retry')} onAct={retryGround} />
        <Notice text={missing ? t('factMissing', { fact: missing }) : ''} />
      </div>
    </ExplorerContext>
  );
}
