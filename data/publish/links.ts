// Links between places that the records make: enterprises and groups in several localities, trips, talks and homes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseYaml, type Records } from '../check/records';
import {
  bilingual,
  type Citation,
  citation,
  type Enterprise,
  type EventRecord,
  type Locality,
  type Presence,
} from '../model/schema';
import type { LinkEnd, PlaceLink } from '../published';
import { inListOrder } from './localities';
import { publishing } from './publishing';

const place = z.strictObject({
  id: z.string(),
  /** How the records write it. */
  printed: z.array(z.string()).min(1),
  name: bilingual,
  label: z.strictObject({ kind: z.enum(['town', 'prefecture', 'province']), name: z.string() }).optional(),
});
const end = z.strictObject({
  fact: z.string(),
  kind: z.enum(['promotion-trip', 'negotiation', 'home']),
  to: z.string(),
  inferred: z.literal(true).optional(),
  cites: z.array(citation).min(1),
});
const linkEnds = z.strictObject({ places: z.array(place), ends: z.array(end) });
type OutsidePlace = z.infer<typeof place>;
export type LinkEnds = z.infer<typeof linkEnds>;

/** What a place's coordinate is taken from: `geo/out/labels.geojson`. */
export type LabelPoints = {
  features: { properties: { kind: string; name: string }; geometry: { coordinates: number[] } }[];
};

/** Reads data/link-ends.yaml; throws one error with file, line and remedy of each issue. */
export function readLinkEnds(folder: string): LinkEnds {
  const { value, issues } = parseYaml('link-ends.yaml', readFileSync(join(folder, 'link-ends.yaml'), 'utf8'), linkEnds);
  if (value) return value;
  throw new Error(
    issues.map(({ file, line, says, remedy }) => `data/${file}:${line}  ${says}\n    → ${remedy}`).join('\n'),
  );
}

type Link = Omit<PlaceLink, 'cites'> & { cites: Citation[] };

/** Localities with their ancestors: a link leads from one place to another, never to what holds it. */
function unrelated(localities: readonly Locality[]): (one: Locality, other: Locality) => boolean {
  const byId = new Map(localities.map((locality) => [locality.id, locality]));
  const isWithin = (inner: Locality | undefined, outer: Locality): boolean =>
    inner !== undefined && (inner === outer || isWithin(byId.get(inner.parent), outer));
  return (one, other) => !isWithin(one, other) && !isWithin(other, one);
}

type Acting = { locality: Locality; presence: Presence; enterprise: Enterprise };

const endAt = ({ id, name }: Locality): LinkEnd => ({ name, locality: id, at: null });

/** A link of two places in which one enterprise, or two of one group, act. */
function sharedLink(one: Acting, other: Acting): Link {
  const isSame = one.enterprise === other.enterprise;
  const kind = isSame ? 'same-enterprise' : 'same-group';
  // of a group, the member's entry says that it belongs to it
  const says = isSame || one.enterprise.group ? one : other;
  const fact = `${says.locality.id}.enterprise.${says.presence.id}`;
  const names = [one.enterprise.name, other.enterprise.name];
  return {
    id: `${kind}.${one.locality.id}.${one.presence.id}.${other.locality.id}.${other.presence.id}`,
    kind,
    fact,
    name: isSame
      ? one.enterprise.name
      : { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(' and ') },
    from: one.locality.id,
    to: endAt(other.locality),
    cites: [...one.presence.cites, ...other.presence.cites],
  };
}

function sharedLinks(localities: readonly Locality[], register: readonly Enterprise[]): Link[] {
  const byId = new Map(register.map((enterprise) => [enterprise.id, enterprise]));
  const isApart = unrelated(localities);
  const acting = localities.flatMap((locality) =>
    locality.enterprises.flatMap((presence): Acting[] => {
      const enterprise = byId.get(presence.id);
      return enterprise ? [{ locality, presence, enterprise }] : [];
    }),
  );
  const groupOf = ({ enterprise }: Acting) => enterprise.group ?? enterprise.id;
  return acting.flatMap((one, index) =>
    acting
      .slice(index + 1)
      .filter((other) => groupOf(one) === groupOf(other) && isApart(one.locality, other.locality))
      .map((other) => sharedLink(one, other)),
  );
}

type Told = { fact: string; name: Link['name']; from: string };

const eventsOf = (locality: Locality): { told: Told; event: EventRecord }[] =>
  locality.events.map((event) => ({
    told: { fact: `${locality.id}.event.${event.id}`, name: event.name, from: locality.id },
    event,
  }));

/** A place's end: the coordinate is its label's on the map, or none. */
function outsideEnd({ name, label, id }: OutsidePlace, labels: LabelPoints): LinkEnd {
  if (!label) return { name, locality: null, at: null };
  const found = labels.features.find(
    ({ properties }) => properties.kind === label.kind && properties.name === label.name,
  );
  const [lon, lat] = found?.geometry.coordinates ?? [];
  if (lon === undefined || lat === undefined)
    throw new Error(`data/link-ends.yaml: ${id}: geo/out/labels.geojson has no ${label.kind} ${label.name}`);
  return { name, locality: null, at: [lon, lat] };
}

/** Links that lead outside the atlas: those of the table, then a trip for each place in an event's `to`. */
function outsideLinks(
  localities: readonly Locality[],
  register: readonly Enterprise[],
  table: LinkEnds,
  labels: LabelPoints,
): Link[] {
  const events = localities.flatMap(eventsOf);
  const names = new Map(register.map(({ id, name }) => [id, name]));
  const presences = localities.flatMap((locality) =>
    locality.enterprises.map(
      ({ id, role }): Told => ({
        fact: `${locality.id}.enterprise.${id}`,
        name: names.get(id) ?? role,
        from: locality.id,
      }),
    ),
  );
  const facts = new Map([...events.map(({ told }) => told), ...presences].map((told) => [told.fact, told]));
  const link = (told: Told, kind: Link['kind'], to: OutsidePlace, cites: Citation[], isInferred: boolean): Link => ({
    id: `${kind}.${told.fact}.${to.id}`,
    kind,
    ...told,
    to: { ...outsideEnd(to, labels), ...(isInferred && { inferred: true as const }) },
    cites,
  });
  const fault = (says: string) => new Error(`data/link-ends.yaml: ${says}`);
  const reviewed = table.ends.map(({ fact, kind, to, inferred, cites }) => {
    const told = facts.get(fact);
    const place = table.places.find(({ id }) => id === to);
    if (!told) throw fault(`no event or enterprise ${fact}`);
    if (!place) throw fault(`no place ${to}: add it under places`);
    return link(told, kind, place, cites, inferred === true);
  });
  const isReviewed = new Set(table.ends.map(({ fact }) => fact));
  const trips = events
    .filter(({ told }) => !isReviewed.has(told.fact))
    .flatMap(({ told, event }) =>
      (event.to ?? []).map((printed) => {
        const place = table.places.find((one) => one.printed.includes(printed));
        const cites = event.cites.filter(({ exact }) => exact.includes(printed));
        if (!place) throw fault(`${told.fact} leads to ${printed}: add it under places`);
        if (cites.length === 0) throw fault(`${told.fact}: no citation of the event holds ${printed}`);
        return link(told, 'promotion-trip', place, cites, false);
      }),
    );
  return [...reviewed, ...trips];
}

/** `atlas/links.json`: in the order of lists by the locality they start from. */
export function linksOf(records: Records, table: LinkEnds, labels: LabelPoints): PlaceLink[] {
  const { cites } = publishing(records.reports);
  const localities = inListOrder(records);
  const links = [
    ...sharedLinks(localities, records.enterprises),
    ...outsideLinks(localities, records.enterprises, table, labels),
  ];
  return localities.flatMap(({ id }) =>
    links.filter(({ from }) => from === id).map((link) => ({ ...link, cites: cites.parse(link.cites) })),
  );
}
