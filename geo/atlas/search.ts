// What the search box can find: every locality, enterprise, project, initiative and place by all its names, with pinyin.

import { figuresIn } from '../../data/check/figures';
import type { Records } from '../../data/check/records';
import type { Enterprise, Locality } from '../../data/model/schema';
import { normalise } from '../../data/model/units';
import { wordingOf } from '../../data/open/record-tables';
import { enterpriseFiles } from '../../data/publish/enterprises';
import { inListOrder } from '../../data/publish/localities';
import type { Bilingual, SearchEntry, SearchKind } from '../../data/published';
import { type Prefecture, prefectures, provinces } from '../names';
import { readingsOf } from './readings';

type FigureIn = ReturnType<typeof figuresIn>[number];

type Named = { name: Bilingual; aliases?: readonly string[] | undefined };

/** An entry under its distinct names; a name with several readings stands once for each. */
function entryOf(kind: SearchKind, id: string, locality: string, name: Bilingual, others: readonly string[] = []) {
  const read = [...new Set([name.zh, ...others])].flatMap((one) =>
    readingsOf(one).map((reading) => ({ one, reading })),
  );
  const names = read.map(({ one }) => one);
  return { kind, id, locality, name, names, readings: read.map(({ reading }) => reading) };
}

/** The name with what it lies in before it (齐齐哈尔市富拉尔基区); a park's own name is how it is known. */
function fullName({ name, level, parent }: Locality, byId: ReadonlyMap<string, Locality>): string[] {
  if (level === 'park') return [];
  const above = byId.get(parent)?.name.zh ?? prefectures[parent]?.name ?? provinces[parent]?.name;
  return above ? [above + name.zh] : [];
}

function localityEntry(locality: Locality, byId: ReadonlyMap<string, Locality>): SearchEntry {
  const { id, name, short, adcode } = locality;
  const shorts = short ? [short.zh, ...(name.en.startsWith(short.en) ? [] : [short.en])] : [];
  const entry = entryOf('locality', id, id, name, [...shorts, ...fullName(locality, byId)]);
  return adcode === undefined ? entry : { ...entry, adcode };
}

const recordEntries = (
  kind: 'project' | 'initiative' | 'place',
  locality: string,
  records: readonly (Named & { id: string })[],
) => records.map(({ id, name, aliases }) => entryOf(kind, `${locality}.${kind}.${id}`, locality, name, aliases));

const projectEntries = (
  locality: string,
  projects: Locality['projects'],
  industries: ReadonlyMap<string, Bilingual>,
): SearchEntry[] =>
  recordEntries('project', locality, projects).map((entry, index) => ({
    ...entry,
    context: (projects[index]?.industries ?? []).flatMap((id) => industries.get(id) ?? []),
  }));

const enterpriseEntry = ({ id, name, aliases = [], inferredAliases = [] }: Enterprise, locality: string) =>
  entryOf('enterprise', id, locality, name, [...aliases, ...inferredAliases]);

/** A record's figure by its label and by the report's words for it; a metric's record is itself. */
function figureEntry({ id, locality, record, figure }: FigureIn): SearchEntry {
  const { measure, value, min, max, word, unit, counted, qualifier } = figure;
  const wording = wordingOf(figure);
  return {
    ...entryOf('figure', id, locality, figure.name, [wording]),
    ...(record !== figure && { context: [record.name] }),
    figure: {
      measure,
      unit,
      normalised: normalise(figure),
      wording,
      ...(value !== undefined && { value }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(word && { word }),
      ...(counted && { counted }),
      ...(qualifier && { qualifier }),
    },
  };
}

/** A city of the basemap, which is only flown to. */
const prefectureEntry = (adcode: string, { name, name_en }: Prefecture): SearchEntry => ({
  ...entryOf('place', `prefecture.${adcode}`, '', { zh: name, en: name_en }),
  adcode,
});

/** `atlas/search.json`, in the order of lists. */
export function searchIndex(records: Records): SearchEntry[] {
  const localities = inListOrder(records);
  const byId = new Map(localities.map((locality) => [locality.id, locality]));
  const industries = new Map(records.industries.map(({ id, name }) => [id, name]));
  const files = enterpriseFiles({ ...records, localities });
  const actsIn = new Map(files.map(({ enterprise, mentions }) => [enterprise.id, mentions[0]?.locality]));
  // a group that no report places is listed where its first member acts
  const placeOf = ({ enterprise, members }: (typeof files)[number]) =>
    actsIn.get(enterprise.id) ?? members.map(({ id }) => actsIn.get(id)).find(Boolean) ?? '';
  return [
    ...localities.map((locality) => localityEntry(locality, byId)),
    ...files.map((file) => enterpriseEntry(file.enterprise, placeOf(file))),
    ...localities.flatMap(({ id, projects }) => projectEntries(id, projects, industries)),
    ...localities.flatMap(({ id, initiatives }) => recordEntries('initiative', id, initiatives)),
    ...figuresIn({ ...records, localities }).map(figureEntry),
    ...localities.flatMap(({ id, places }) => recordEntries('place', id, places)),
    ...Object.entries(prefectures)
      .filter(([adcode]) => !localities.some((locality) => locality.adcode === adcode))
      .map(([adcode, prefecture]) => prefectureEntry(adcode, prefecture)),
  ];
}
