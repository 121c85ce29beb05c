// The view's one text form, the address's hash: a table of its parts, which reading, writing and home all follow.

import { tableKinds } from '../../data/model/kinds';
import {
  choice,
  type Known,
  listIn,
  option,
  type Row,
  type Rows,
  strangersIn,
  type Text,
  valuesOf,
  writeList,
} from './codec';
import { factPath } from './fact';
import { facetRows } from './filter';
import { normalHash } from './hash';
import { cameraFrom, cameraText, engineNamed, fills, mostCompared, pageOf, pages, type View } from './view';

/** What is opened: the locality of a link's project or fact where the link names none that holds it. */
function openedBy(text: Text, known: Known) {
  const path = factPath(text('fact'));
  const fact = path && known.localities.includes(path.locality) ? text('fact') : null;
  const named = known.localities.find((id) => id === text('at')) ?? null;
  const subject = path?.kind === 'project' && fact !== null ? path.slug : text('project');
  const project = known.projects.has(subject) ? subject : null;
  const holder = known.projects.get(subject) ?? (fact === null ? undefined : path?.locality);
  const at = holder !== undefined && !(named !== null && known.within(holder, named)) ? holder : named;
  return { at, project, fact };
}

/** An id, or null; `isKnown`: whether the atlas holds what the address names. */
const opened = (
  key: 'at' | 'project' | 'fact',
  isKnown: (id: string, known: Known) => boolean,
): Row<string | null> => ({
  key,
  home: null,
  read: (text, known) => openedBy(text, known)[key],
  write: (id) => encodeURIComponent(id ?? ''),
  unknown: (text, known) => (text(key) === '' || isKnown(text(key), known) ? [] : [text(key)]),
});

const enterprise: Row<string | null> = {
  key: 'enterprise',
  home: null,
  read: (text, { enterprises }) => (enterprises.has(text('enterprise')) ? text('enterprise') : null),
  write: (id) => encodeURIComponent(id ?? ''),
  unknown: (text, { enterprises }) => [text('enterprise')].filter((id) => id !== '' && !enterprises.has(id)),
};

const compare: Row<readonly string[]> = {
  key: 'compare',
  home: [],
  read: (text, { localities }) => {
    const compared = [...new Set(listIn(text('compare')))].filter((id) => localities.includes(id));
    return compared.length > 1 ? compared.slice(0, mostCompared) : [];
  },
  write: writeList,
  unknown: (text, { localities }) => strangersIn(text('compare'), localities),
};

/** The parts of the address in their order. A new one is a row here, or among the filter's. */
const parts: Rows<View> = {
  camera: {
    key: 'map',
    home: null,
    read: (text) => cameraFrom(text('map')),
    write: (camera) => (camera ? cameraText(camera) : ''),
  },
  at: opened('at', (id, { localities }) => localities.includes(id)),
  project: opened('project', (id, { projects }) => projects.has(id)),
  fact: opened('fact', (id, { localities }) => localities.includes(factPath(id)?.locality ?? '')),
  enterprise,
  page: choice('view', pages, 'map'),
  table: choice('table', tableKinds, 'projects'),
  text: { key: 'q', home: '', read: (text) => [...text('q')].slice(0, 100).join(''), write: encodeURIComponent },
  compare,
  ...facetRows,
  fill: option('fill', fills),
  arcs: { key: 'arcs', home: false, read: (text) => text('arcs') === '1', write: (isOn) => (isOn ? '1' : '') },
  language: option('lang', ['zh', 'en']),
  theme: option('theme', ['light', 'dark']),
  engine: { key: 'engine', home: null, read: (text) => engineNamed(text('engine')), write: (name) => name ?? '' },
  gestures: option('gestures', ['greedy']),
};

/** The keys that an address may have. */
const keys = new Set(Object.values(parts).flatMap(({ key, or }) => [key, ...(or ? [or.key] : [])]));

export const home: View = valuesOf<View>(parts, (name) => parts[name].home);

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}

/** What is sought in the table, and which one, are left with it: no other page has them. */
const leftWithTable = (view: View): View =>
  pageOf(view) === 'table' ? view : { ...view, table: home.table, text: home.text };

/** The parts of a hash by their key. */
const textsIn = (hash: string): ReadonlyMap<string, string> =>
  new Map(
    normalHash(hash)
      .split('&')
      .map((part) => {
        const [key = '', ...value] = decodePart(part).split('=');
        return [key, value.join('=')];
      }),
  );

/** Reads a hash. `unknown` names the keys and ids that the atlas does not hold (at most five, each cut at 40 characters). */
export function viewFromHash(hash: string, known: Known): { view: View; unknown: string[] } {
  const texts = textsIn(hash);
  const text: Text = (key) => texts.get(key) ?? '';
  const view = leftWithTable(valuesOf<View>(parts, (name) => parts[name].read(text, known)));
  const ids = Object.values(parts).flatMap((row) => row.unknown?.(text, known) ?? []);
  const unknown = [...[...texts.keys()].filter((key) => key !== '' && !keys.has(key)), ...ids];
  return { view, unknown: [...new Set(unknown)].slice(0, 5).map((id) => [...id].slice(0, 40).join('')) };
}

/** A value as `key=text`; '' where it is home's. */
function written<T>({ key, home, write, or }: Row<T>, value: T, known: Known): string {
  const text = write(value, known);
  if (text === write(home, known)) return '';
  const other = or && `${or.key}=${or.write(value, known)}`;
  const said = `${key}=${text}`;
  return other && other.length < said.length ? other : said;
}

function textsOf<T extends object>(rows: Rows<T>, values: T, known: Known): string[] {
  const texts: string[] = [];
  for (const name in rows) texts.push(written(rows[name], values[name], known));
  return texts.filter((text) => text !== '');
}

/** The hash of a view, with its `#`; '' for home. */
export function hashFromView(view: View, known: Known): string {
  const path = view.fact === null ? null : factPath(view.fact);
  // a project's fact names the project already
  const opened = path?.kind === 'project' ? { ...view, project: null } : view;
  const said = leftWithTable(opened);
  const texts = textsOf<View>(parts, said, known);
  return texts.length > 0 ? `#${texts.join('&')}` : '';
}
