// What the pointer is over: its name and two figures; of a donut how many projects, of which industries and stages.
import type { ReactNode } from 'react';
import type { PlaceLink } from '../../../data/published';
import type { AtlasLocality } from '../../../geo/published';
import type { Atlas } from '../../domain/atlas';
import { factsOf, type LocalityCounts, type ProjectPoint, stageKeys } from '../../domain/filter';
import type { Hover } from '../../domain/pick';
import type { MapName } from '../../domain/placement';
import { useExplorer } from '../parts/explorer';
import { linkWord } from '../side/LinksPanel';

type Shown = {
  points: readonly ProjectPoint[];
  counts: LocalityCounts;
  links: readonly PlaceLink[];
};
type Lines = { title: ReactNode; lines: readonly ReactNode[] };

/** `[key, how often]` of those keys that occur, in their order. */
const tally = (keys: readonly string[], values: readonly string[]) =>
  keys.map((key) => [key, values.filter((value) => value === key).length] as const).filter(([, count]) => count > 0);

/** The reported localities that lie directly in a prefecture, or in a province: those whose adcode begins as its own. */
function reportedIn({ index }: Atlas, kind: string, adcode: string): AtlasLocality[] {
  if (kind === 'prefecture') return index.localities.filter(({ parent }) => parent === adcode);
  const isIn = ({ parent, adcode: own }: AtlasLocality) =>
    [parent, own].some((code) => code?.startsWith(adcode.slice(0, 2)));
  return kind === 'province' && adcode ? index.localities.filter((one) => /^\d/.test(one.parent) && isIn(one)) : [];
}

/** What is said of each kind of thing; null where it is no longer there. */
function useLines({ points, counts, links }: Shown) {
  const { t, atlas, language, name } = useExplorer();
  const stageOf = (point: ProjectPoint) => factsOf(point).stage ?? 'unknown';
  const join = (parts: readonly (readonly [string, number])[]) =>
    parts.map(([part, count]) => `${part} ${count}`).join(' · ');
  const ofLocality = (id: string): Lines | null => {
    const locality = atlas.byId.get(id);
    if (!locality) return null;
    const { own = 0, within = 0 } = counts.get(id) ?? {};
    const initiatives = locality.initiatives.own + locality.initiatives.within;
    return { title: name(locality.name), lines: [t('tooltip', { projects: own + within, initiatives })] };
  };
  const ofProject = (id: string): Lines | null => {
    const project = points.find(({ properties }) => properties.id === id);
    if (!project) return null;
    const { locality, name: zh, name_en } = project.properties;
    const home = atlas.byId.get(locality);
    return {
      title: language === 'zh' ? zh : name_en,
      lines: [[home && name(home.name), t(`stage.${stageOf(project)}`)].filter(Boolean).join(' · ')],
    };
  };
  const ofLink = (id: string): Lines | null => {
    const link = links.find((one) => one.id === id);
    const start = link && atlas.byId.get(link.from);
    if (!link || !start) return null;
    return {
      title: `${name(start.name)} ${t(linkWord(link.kind))} ${name(link.to.name)}`,
      lines: [`${t(`links.kinds.${link.kind}`)} · ${name(link.name)}`],
    };
  };
  const ofCluster = (ids: readonly string[]): Lines | null => {
    const held = points.filter(({ properties }) => ids.includes(properties.id));
    if (held.length === 0) return null;
    const industries = tally(
      atlas.index.industries.map(({ id }) => id),
      held.map(({ properties }) => properties.industry),
    ).map(
      ([id, count]) =>
        [name(atlas.index.industries.find((one) => one.id === id)?.name ?? { zh: id, en: id }), count] as const,
    );
    const stages = tally(stageKeys, held.map(stageOf)).map(
      ([stage, count]) => [t(`stage.${stage}` as never), count] as const,
    );
    return { title: t('projectsCount', { count: held.length }), lines: [join(industries), join(stages)] };
  };
  const ofName = ({ kind, name: zh, name_en, adcode = '' }: MapName): Lines => {
    const what = t(`chrome.named.${kind}` as never);
    const within = reportedIn(atlas, kind, adcode).map((locality) => name(locality.name));
    const names = within.join(language === 'zh' ? '、' : ', ');
    const isReportable = ['prefecture', 'county', 'town'].includes(kind);
    const unreported = isReportable ? t('chrome.unreported', { kind: what }) : what;
    return {
      title: language === 'zh' ? zh : name_en,
      lines: [within.length > 0 ? t('chrome.reported', { names }) : unreported],
    };
  };
  return (hover: Hover): Lines | null => {
    if (hover.kind === 'cluster') return ofCluster(hover.projects);
    if (hover.kind === 'name') return ofName(hover.of);
    return { locality: ofLocality, project: ofProject, link: ofLink }[hover.kind](hover.id);
  };
}

export function Tooltip({ hover, ...shown }: Shown & { hover: Hover }) {
  const said = useLines(shown)(hover);
  if (!said) return null;
  return (
    <div className="tooltip" role="tooltip" style={{ left: hover.x, top: hover.y }}>
      <strong>{said.title}</strong>
      {said.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one tooltip
        <span key={index}>{line}</span>
      ))}
    </div>
  );
}
