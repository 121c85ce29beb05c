// Ties the rooms: the address to the map and the panels, and what happens in them back to the address.
import type { FeatureCollection } from 'geojson';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalityFile } from '../../data/published';
import type { Atlas } from '../domain/atlas';
import type { ProjectPoints } from '../domain/filter';
import type { Hover } from '../domain/pick';
import { placingsOf } from '../domain/placing';
import { type Camera, type Known, type Language, viewFromHash } from '../domain/view';
import { selectionOf } from '../map/selection';
import { Chooser } from '../ui/Chooser';
import { Controls } from '../ui/Controls';
import { ExplorerContext } from '../ui/explorer';
import { Footer } from '../ui/Footer';
import { Header } from '../ui/Header';
import { Notice } from '../ui/Notice';
import { Panel } from '../ui/Panel';
import { Side } from '../ui/Side';
import { Tabs } from '../ui/Tabs';
import { Tooltip } from '../ui/Tooltip';
import { useCamera } from './useCamera';
import { useGround } from './useGround';
import { useLanguage } from './useLanguage';
import { useLoad } from './useLoad';
import { useOpened } from './useOpened';
import { usePaddings, useScreen } from './usePadding';
import { useShown } from './useShown';
import { useView } from './useView';

const AtlasMap = lazy(() => import('../map/AtlasMap').then((module) => ({ default: module.AtlasMap })));

type Props = {
  atlas: Atlas;
  known: Known;
  points: ProjectPoints;
  districts: FeatureCollection;
  parks: FeatureCollection;
  browserLanguage: Language;
};

const hasWebgl = () => document.createElement('canvas').getContext('webgl2') !== null;

export function App({ atlas, known, points, districts, parks, browserLanguage }: Props) {
  const { t } = useTranslation();
  const { view, unknown, open: openView, adjust } = useView(known);
  const { at, project, hidden } = view;
  const language = useLanguage(view.language ?? browserLanguage);
  const { isPhone } = useScreen();
  const paddings = usePaddings();
  const ground = useGround(atlas);
  const file = useLoad<LocalityFile>(at === null ? null : `localities/${at}.json`);
  const [webgl] = useState(hasWebgl);
  const [opening] = useState(view.camera);
  const [hover, setHover] = useState<Hover | null>(null);
  const { shown, counts, faded } = useShown(atlas, points, hidden);
  const placings = useMemo(() => placingsOf(points.features), [points]);
  const viewOf = useCallback(() => viewFromHash(window.location.hash, known).view, [known]);
  const camera = useCamera(atlas, paddings, viewOf);
  const opened = useOpened({ view, camera, placings, openView });
  const { open, lit, setLit, choice } = opened;

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
    () => ({ atlas, language, lit: lit ?? hover, open, light: setLit }),
    [atlas, language, lit, hover, open, setLit],
  );
  const hovered = [lit, hover].find((one) => one?.kind === 'locality')?.id ?? null;
  const stack = choice ? shown.features.filter(({ properties }) => choice.projects.includes(properties.id)) : [];

  return (
    <ExplorerContext value={explorer}>
      <div className="app">
        <Header onLanguage={() => adjust({ language: language === 'zh' ? 'en' : 'zh' })} />
        <main className="map" aria-label={t('mapLabel')}>
          {webgl ? (
            <Suspense fallback={null}>
              <AtlasMap
                atlas={atlas}
                ground={ground}
                districts={districts}
                parks={parks}
                points={shown}
                selection={selection}
                selected={at}
                hovered={hovered}
                faded={faded}
                language={language}
                title={t('mapLabel')}
                opening={opening}
                padding={paddings.closed}
                onMap={camera.onMap}
                onPick={opened.pick}
                onHover={setHover}
                onCamera={moved}
              />
            </Suspense>
          ) : (
            <p className="no-webgl" role="alert">
              {t('noWebgl')}
            </p>
          )}
          {hover && !isPhone && <Tooltip hover={hover} points={shown.features} counts={counts} />}
        </main>
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
        {locality && (
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
        <Footer />
        <Notice unknown={unknown} />
      </div>
    </ExplorerContext>
  );
}
