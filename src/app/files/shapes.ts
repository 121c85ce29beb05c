// A cheap look at what came for a path: enough that the screen can trust its lists; the build has checked the rest.
import { comparableIds } from '../../../data/model/ids';
import { kinds } from '../../../data/model/kinds';
import { each, fields, type Look, type Looks, layer, list, text } from '../../domain/looks';
import { basemapLooks } from '../../map/basemapFiles';

const named = { name: fields({ zh: text }) };
const records = fields(each(kinds.map(({ list }) => list)));
const files: Looks = {
  'index.json': fields({
    ...each(['localities', 'industries'], list(fields(named))),
    ...each(['prefectures', 'reports']),
    enterprises: Array.isArray,
  }),
  'measures.json': fields(each(comparableIds, list(text))),
  'projects.geojson': layer,
  'rows.json': fields(each(['projects', 'initiatives', 'metrics', 'enterprises', 'events'])),
  'links.json': list(fields({ ...named, to: fields(named) })),
  'search.json': list(fields(named)),
  'about.json': fields({
    ...each(['reports', 'contradictions', 'ambiguous', 'notes', 'blanks']),
    release: fields({ version: text, created: text }),
  }),
  'moved.json': list(fields({ from: text, to: text })),
  ...basemapLooks,
};

/** A file of one thing is of the one asked for. */
const filesOf: { readonly [folder: string]: (id: Look) => Look } = {
  localities: (id) => fields({ locality: fields({ id }), own: records, within: list(records), enterprises: fields() }),
  enterprises: (id) => fields({ enterprise: fields({ ...named, id }), ...each(['members', 'mentions']) }),
};

/** Whether `value` can be `atlas/<path>`: its lists are lists, and a file of one thing is of the one asked for. */
export function isAsAsked(path: string, value: unknown): boolean {
  const [, folder = '', id = ''] = /^(localities|enterprises)\/(.+)\.json$/.exec(path) ?? [];
  const look = filesOf[folder]?.((one) => one === id) ?? files[path];
  return look?.(value) ?? false;
}
