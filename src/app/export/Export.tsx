// Ties taking away to the view: the selection's rows, the map's picture, the dossier, the links.
import type { FeatureCollection } from 'geojson';
import { useCallback, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { LocalityFile, PlaceLink, Row, Rows } from '../../../data/published';
import { type Atlas, isWithin } from '../../domain/atlas';
import { enterpriseNames } from '../../domain/cells';
import { fileName, rowsAsCsv, rowsAsGeojson, rowsAsJson, type Taken, type Words } from '../../domain/exports';
import { type Filter, type ProjectPoints, yearsOf } from '../../domain/filter';
import { linkKinds } from '../../domain/links';
import { measures, rampIndex } from '../../domain/measures';
import type { Paddings } from '../../domain/paddings';
import type { Language, Theme, View } from '../../domain/view';
import type { Ground } from '../../map/basemap';
import type { Engine } from '../../map/engine';
import { dashes } from '../../map/layers/links';
import { type Palette, palettes } from '../../map/palette';
import type { Legend } from '../../map/sheet';
import type { Scene } from '../../map/svg/scene';
import { useFilterText } from '../../ui/filters/Chips';
import { Share } from '../../ui/header/Share';
import { isEmbedded, isSingle } from '../../ui/parts/host';
import type { Colouring } from '../../ui/side/Thematic';
import { coloursOf } from '../map/useColouring';
import { save } from './download';

type Printing = typeof import('../../ui/dossier/Dossier') & typeof import('./PrintedMap');

type Props = {
  atlas: Atlas;
  view: View;
  map: Engine | null;
  selection: FeatureCollection;
  faded: readonly string[];
  links: readonly PlaceLink[];
  ground: Ground;
  districts: FeatureCollection;
  parks: FeatureCollection;
  rows: Rows | null;
  /** The table's rows in its order, where the table is open. */
  tableRows: readonly Row[] | null;
  points: ProjectPoints;
  filter: Filter;
  colouring: Colouring | null;
  colours: ReadonlyMap<string, string> | null;
  files: readonly (LocalityFile | null)[];
  language: Language;
  theme: Theme;
  paddings: Paddings;
  /** The page has what was asked for: what is taken away may be fetched. */
  isIdle: boolean;
};

const margin = 24; // px that the paddings keep free beside the panels

function useLegend({ atlas, view, points, colouring, language, theme }: Props): Legend {
  const { t } = useTranslation();
  const palette = palettes[theme];
  const shown = new Set(points.features.map(({ properties }) => properties.industry));
  const classes = colouring
    ? [
        ...colouring.classes.map(({ min, max }, index) => ({
          label: min === max ? `${Math.round(min)}` : `${Math.floor(min)}–${Math.round(max)}`,
          colour: palette.ramp[rampIndex(index, colouring.classes.length)] ?? palette.blank,
        })),
        { label: t('filters.unmentioned'), colour: palette.blank },
      ]
    : [{ label: t('takeaway.district'), colour: palette.locality }];
  const lines = view.arcs
    ? linkKinds.map((kind) => ({
        label: t(`links.kinds.${kind}`),
        colour: palette.soil,
        dash: kind === 'same-enterprise' ? [1, 0] : dashes[kind],
      }))
    : [];
  return [
    ...classes,
    ...lines,
    ...atlas.index.industries
      .filter(({ id }) => shown.has(id))
      .map(({ name, hue, path }) => ({ label: name[language], colour: hue, path })),
  ];
}

export function Taking(props: Props) {
  const { atlas, view, map, rows, tableRows, points, filter, files, language, theme, paddings } = props;
  const { t } = useTranslation();
  const filterText = useFilterText(filter);
  const legend = useLegend(props);
  const [printing, setPrinting] = useState<Printing | null>(null);
  const [printed, setPrinted] = useState<readonly LocalityFile[]>([]);
  const opened = files.filter((file) => file !== null);
  const isPrinted = (id: string) => printed.some(({ locality }) => isWithin(atlas, id, locality.id));
  const inPrinted = { ...points, features: points.features.filter(({ properties }) => isPrinted(properties.locality)) };
  const printedLegend = useLegend({ ...props, points: inPrinted, theme: 'light' });
  const [page = ''] = window.location.href.split('#');
  const link = window.location.href;
  // what is handed on names the single file, not the reader's folders
  const named = isSingle ? `${page.split('/').at(-1)}${window.location.hash}` : link;
  const date = new Date().toISOString();
  const taken: Taken = { address: named, filter: filterText, date, version: atlas.index.version };
  const words: Words = {
    language,
    label: (key) => t(key),
    enterprise: rows ? enterpriseNames(rows, language) : (id) => id,
  };
  const prepare = useCallback(async () => {
    const [dossier, drawn] = await Promise.all([import('../../ui/dossier/Dossier'), import('./PrintedMap')]);
    const parts = { ...dossier, ...drawn };
    setPrinting(parts);
    return parts;
  }, []);
  // the browser's own print command does not wait: what it needs is there before, and asked for again with what opens next
  const isDue = props.isIdle && opened.length > 0 && !isEmbedded;
  useEffect(() => {
    if (isDue) void prepare().catch(() => undefined);
  }, [isDue, prepare]);
  // the browser's own print command prints the dossier too, where something is open
  useEffect(() => {
    const files = opened;
    const show = () => flushSync(() => setPrinted((now) => (now.length > 0 ? now : files)));
    const done = () => setPrinted([]);
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', done);
    return () => {
      window.removeEventListener('beforeprint', show);
      window.removeEventListener('afterprint', done);
    };
  });

  const [kind, csvRows] = [view.table, tableRows ?? rows?.projects ?? []] as const;
  const list = tableRows ? kind : 'projects';
  const cut = () => {
    const { width = 0, height = 0 } = map?.size() ?? {};
    const { left, right, top, bottom } = view.at === null ? paddings.closed : paddings.open;
    const [west, north] = [Math.max(0, left - margin), Math.max(0, top - margin)];
    return {
      left: west,
      top: north,
      width: width - west - Math.max(0, right - margin),
      height: height - north - Math.max(0, bottom - 2 * margin),
    };
  };
  const frameIn = (palette: Palette, legend: Legend) => {
    const locality = view.at === null ? undefined : atlas.byId.get(view.at);
    const fill = view.fill ? t(`filters.fills.${view.fill}`) : '';
    return {
      title: [t('title'), locality ? locality.name[language] : t('takeaway.pictureTitle')].join(' · '),
      subtitle: [fill, filterText, date.slice(0, 10), t('takeaway.version', { version: atlas.index.version })]
        .filter(Boolean)
        .join(' · '),
      legend,
      measure: view.fill
        ? `${fill} · ${t(`filters.unitOf.${measures[view.fill].of}`)} · ${yearsOf(atlas).join(', ')}`
        : '',
      sources: t('sources'),
      illustrative: t('illustrative'),
      palette,
    };
  };
  const plate = () => {
    const { left, top, width, height } = cut();
    const [lon = 0, lat = 0] = map?.unproject({ x: left + width / 2, y: top + height / 2 }) ?? [];
    const camera = { zoom: map?.camera().zoom ?? 0, lat, lon };
    return { ...frameIn(palettes[theme], legend), camera, width, height };
  };
  const sceneWith = () => {
    const { ground, districts, parks, selection, faded, links, colours } = props;
    return {
      atlas,
      ground,
      districts,
      parks,
      selection,
      links,
      selected: view.at,
      faded,
      fills: colours,
      language,
    };
  };
  // the dossier's map shows what the dossier is about
  const printedMap = ({ PrintedMap }: Printing) => (
    <PrintedMap
      scene={{ ...sceneWith(), fills: props.colouring && coloursOf(props.colouring, palettes.light) }}
      points={inPrinted}
      plate={frameIn(palettes.light, printedLegend)}
      boxes={printed.flatMap(({ locality: { id } }) => atlas.byId.get(id) ?? []).map(({ bbox }) => bbox)}
    />
  );
  const scene = async (): Promise<Scene> => {
    const { clustersOf } = await import('../../map/svg/clusters');
    const industries = atlas.index.industries.map(({ id }) => id);
    return { ...sceneWith(), clusters: clustersOf(points, industries) };
  };
  const png = async (ratio: 2 | 3) => {
    if (!map) throw new Error('no map');
    const { pngOf } = await import('./picture');
    return save(
      await pngOf(map, cut(), await scene(), plate(), ratio),
      fileName('map', date, `${ratio}x.png`),
      'image/png',
    );
  };
  const svg = async () => {
    const { svgOf } = await import('./picture');
    return save(svgOf(await scene(), plate()), fileName('map', date, 'svg'), 'image/svg+xml');
  };
  return (
    <>
      <Share
        link={link}
        embedLink={`${new URL('embed.html', page).href}${window.location.hash}`}
        filter={filterText}
        counts={rows && { projects: rows.projects.length, initiatives: rows.initiatives.length }}
        table={tableRows && { count: tableRows.length, list: t(`tabs.${kind}`) }}
        canPicture={map !== null}
        canPrint={opened.length > 0}
        onCsv={() => save(rowsAsCsv(atlas, csvRows, taken, words), fileName(list, date, 'csv'), 'text/csv')}
        onGeojson={() =>
          save(
            JSON.stringify(rowsAsGeojson(atlas, rows?.projects ?? [], points, taken, words)),
            fileName('projects', date, 'geojson'),
            'application/geo+json',
          )
        }
        onJson={() => {
          if (!rows) throw new Error('no rows');
          return save(rowsAsJson(rows, taken), fileName('selection', date, 'json'), 'application/json');
        }}
        onPng={png}
        onSvg={svg}
        onPrint={async () => {
          await prepare();
          flushSync(() => setPrinted(opened));
          window.print();
        }}
      />
      {printing &&
        printed.length > 0 &&
        createPortal(
          <printing.Dossier files={printed} map={printedMap(printing)} link={named} date={date} filter={filterText} />,
          document.body,
        )}
    </>
  );
}
