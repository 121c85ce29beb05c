// Ties the rooms: the address to the map and the panels, and what happens in them back to the address.
import type { FeatureCollection } from 'geojson';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { About as AboutFile, EnterpriseFile, LocalityFile } from '../../data/published';
import type { Atlas } from '../domain/atlas';
import type { ProjectPoints } from '../domain/filter';
import { landedOn } from '../domain/landing';
import type { Hover } from '../domain/pick';
import { placingsOf } from '../domain/placing';
import { type Camera, type Known, type Language, viewFromHash } from '../domain/view';
import { selectionOf } from '../map/selection';
import { About } from '../ui/About';
import { Chooser } from '../ui/Chooser';
import { CitationPopover } from '../ui/CitationPopover';
import { Controls } from '../ui/Controls';
import { EnterprisePanel } from '../ui/EnterprisePanel';
import { ExplorerContext } from '../ui/explorer';
import { Footer } from '../ui/Footer';
import { Header } from '../ui/Header';
import { Notice } from '../ui/Notice';
import { Panel } from '../ui/Panel';
import { Side } from '../ui/Side';
import { Tabs } from '../ui/Tabs';
import { MapStage } from './MapStage';
import { useCamera } from './useCamera';
import { useEvidence } from './useEvidence';
import { useLanguage } from './useLanguage';
import { useLoad } from './useLoad';
import { useOpened } from './useOpened';
import { usePaddings, useScreen } from './usePadding';
import { useShown } from './useShown';
import { useView } from './useView';

type Props = {
  atlas: Atlas;
  known: Known;
  points: ProjectPoints;
  districts: FeatureCollection;
  parks: FeatureCollection;
  browserLanguage: Language;
};

const linkTo = (fact: string) => `${window.location.href.split('#')[0]}#fact=${fact}`;

export function App({ atlas, known, points, districts, parks, browserLanguage }: Props) {
  const { t } = useTranslation();
  const { view, unknown, open: openView, adjust } = useView(known);
  const { at, fact, enterprise, page, hidden } = view;
  const language = useLanguage(view.language ?? browserLanguage);
  const { isPhone } = useScreen();
  const paddings = usePaddings();
  const file = useLoad<LocalityFile>(at === null ? null : `localities/${at}.json`);
  const business = useLoad<EnterpriseFile>(enterprise === null ? null : `enterprises/${enterprise}.json`);
  const about = useLoad<AboutFile>(page === 'about' ? 'about.json' : null);
  const evidence = useEvidence(atlas.index.reports);
  const [opening] = useState(view.camera);
  const [hover, setHover] = useState<Hover | null>(null);
  const { shown, counts, faded } = useShown(atlas, points, hidden);
  const placings = useMemo(() => placingsOf(points.features), [points]);
  const viewOf = useCallback(() => viewFromHash(window.location.hash, known).view, [known]);
  const camera = useCamera(atlas, paddings, viewOf);
  const opened = useOpened({ view, camera, placings, openView });
  const { open, openFact, openEnterprise, lit, setLit, choice } = opened;
  const { project, missing } = landedOn(view, file.value);

  const locality = at === null ? undefined : atlas.byId.get(at);
  const placing = project === null ? undefined : placings.get(project);
  const litPlacing = lit?.kind === 'project' ? placings.get(lit.id) : undefined;
  const selection = useMemo(() => selectionOf(locality, placing, litPlacing), [locality, placing, litPlacing]);
  const { isTravelling } = camera;
  const moved = useCallback(
    (next: Camera) => !isTravelling.current && adjust({ camera: next }),
    [adjust, isTravelling],
  );
  const setHidden = useCallback((next: string[]) => adjust({ hidden: next }), [adjust]);
  const explorer = useMemo(
    () => ({
      atlas,
      language,
      lit: lit ?? hover,
      fact,
      evidence,
      open,
      openFact,
      openEnterprise,
      light: setLit,
      linkTo,
    }),
    [atlas, language, lit, hover, fact, evidence, open, openFact, openEnterprise, setLit],
  );
  const stack = choice ? shown.features.filter(({ properties }) => choice.projects.includes(properties.id)) : [];

  return (
    <ExplorerContext value={explorer}>
      <div className="app">
        <Header
          onAbout={() => openView({ page: page === 'about' ? 'map' : 'about' })}
          onLanguage={() => adjust({ language: language === 'zh' ? 'en' : 'zh' })}
        />
        <MapStage
          atlas={atlas}
          districts={districts}
          parks={parks}
          shown={shown}
          counts={counts}
          faded={faded}
          selection={selection}
          selected={at}
          lit={lit}
          hover={hover}
          language={language}
          opening={opening}
          padding={paddings.closed}
          onMap={camera.onMap}
          onPick={opened.pick}
          onHover={setHover}
          onCamera={moved}
        />
        <Side hidden={hidden} counts={counts} onHidden={setHidden} />
        {camera.map && <Controls onZoom={camera.zoom} onHome={camera.toHome} />}
        {choice && (
          <Chooser
            projects={stack}
            localities={choice.localities}
            spot={camera.map?.project(choice.at) ?? { x: 0, y: 0 }}
            onClose={opened.unchoose}
          />
        )}
        {enterprise !== null && (
          <EnterprisePanel
            id={enterprise}
            file={business.value}
            failed={business.failed}
            isSheet={isPhone}
            onClose={opened.close}
            onRetry={business.retry}
          />
        )}
        {locality && enterprise === null && (
          <Panel
            locality={locality}
            file={file.value}
            failed={file.failed}
            others={opened.others}
            isSheet={isPhone}
            onClose={opened.close}
            onRetry={file.retry}
            onPrefecture={camera.toPrefecture}
          >
            {file.value && (
              <Tabs
                file={file.value}
                tab={opened.tab}
                hidden={hidden}
                project={project}
                placings={placings}
                onTab={opened.setTab}
                onProject={(id) => open(locality.id, id)}
                onShowAll={() => setHidden([])}
              />
            )}
          </Panel>
        )}
        {page === 'about' && (
          <About
            about={about.value}
            failed={about.failed}
            onClose={() => openView({ page: 'map' })}
            onRetry={about.retry}
          />
        )}
        <CitationPopover />
        <Footer />
        <Notice text={unknown.length > 0 ? t('unknown', { ids: unknown.join(' · ') }) : ''} />
        <Notice text={missing ? t('factMissing', { fact: missing }) : ''} />
      </div>
    </ExplorerContext>
  );
}
