// Rules across records: each returns every issue it finds; none throws, none prints.

import { normalise } from '../model/units';
import { citationsIn, recordsOf } from '../model/visit';
import { oldAddressesLand } from './changes';
import { conflictsAreMutual, openFiguresHaveReadings, ownersAreAmbiguousAlike } from './doubts';
import {
  asOfHasNoBeginning,
  countedAsMeasured,
  countsSayWhat,
  fallsAreNegative,
  ratingsAreNoRanks,
  risesAreNamed,
  timesAreInBothLanguages,
} from './figures';
import { fileOf, type Issue, type Records, type Rule, type Source } from './records';

const quoted = (ids: Iterable<string>) => [...ids].join(', ');

/** A list's ids that occur twice. */
const repeated = (ids: readonly string[]) =>
  ids.flatMap((id, index) => (ids.indexOf(id) < index ? [{ id, index }] : []));

export const localityIdsMatchFiles: Rule = ({ localities }) =>
  repeated(localities.map(({ id }) => id)).map(({ id }) => ({
    file: `localities/${id}.yaml`,
    path: ['id'],
    says: `two localities have the id ${id}`,
    remedy: 'name the file and the id alike, once',
  }));

export const parentsExist: Rule = ({ localities }) => {
  const ids = new Set(localities.map(({ id }) => id));
  return localities
    .filter(({ parent }) => !/^\d{6}$/.test(parent) && !ids.has(parent))
    .map((locality) => ({
      file: fileOf(locality),
      path: ['parent'],
      says: `no locality ${locality.parent}`,
      remedy: `one of ${quoted(ids)}, or a prefecture's adcode`,
    }));
};

/** Nobody is their own ancestor: lists and counts walk upwards. */
export const parentsEnd: Rule = ({ localities }) => {
  const parentOf = new Map(localities.map(({ id, parent }) => [id, parent]));
  const ends = (id: string, steps = localities.length): boolean => {
    const parent = parentOf.get(id);
    return parent === undefined || (steps > 0 && ends(parent, steps - 1));
  };
  return localities
    .filter(({ id }) => !ends(id))
    .map((locality) => ({
      file: fileOf(locality),
      path: ['parent'],
      says: `${locality.id} lies within itself`,
      remedy: 'name the locality or prefecture that really holds it',
    }));
};

/** Slugs are unique within a kind of a locality, and projects' in the whole atlas: an address names a project by it alone. */
export const slugsAreUnique: Rule = ({ localities }) => {
  const within = localities.flatMap((locality) => {
    const records = recordsOf(locality);
    const keys = records.map(({ kind, record }) => `${kind} ${record.id}`);
    return repeated(keys).map(({ id, index }) => ({
      file: fileOf(locality),
      path: records[index]?.path ?? [],
      says: `${id} stands twice`,
      remedy: 'give each record of a kind its own id',
    }));
  });
  const projects = localities.flatMap((locality) =>
    locality.projects.map(({ id }, index) => ({ id, locality, path: ['projects', index, 'id'] })),
  );
  const across = repeated(projects.map(({ id }) => id)).map(({ id, index }) => ({
    file: `localities/${projects[index]?.locality.id}.yaml`,
    path: projects[index]?.path ?? [],
    says: `project id ${id} is used by another locality`,
    remedy: 'project ids are unique in the whole atlas',
  }));
  return [...within, ...across];
};

export const quantitiesHaveOwnIds: Rule = ({ localities }) =>
  localities.flatMap((locality) =>
    recordsOf(locality).flatMap(({ record, path }) => {
      const items = [
        ...('quantities' in record ? (record.quantities ?? []) : []),
        ...('dates' in record ? (record.dates ?? []) : []),
      ];
      return repeated(items.map(({ id }) => id)).map(({ id }) => ({
        file: fileOf(locality),
        path,
        says: `${record.id}: quantity or date ${id} stands twice`,
        remedy: 'give each its own id',
      }));
    }),
  );

export const industriesExist: Rule = ({ localities, industries }) => {
  const ids = new Set(industries.map(({ id }) => id));
  return localities.flatMap((locality) =>
    locality.projects.flatMap((project, index) =>
      project.industries
        .filter((id) => !ids.has(id))
        .map((id) => ({
          file: fileOf(locality),
          path: ['projects', index, 'industries'],
          says: `no industry ${id}`,
          remedy: `one of ${quoted(ids)}`,
        })),
    ),
  );
};

/** Every enterprise that a record names is in the register and in its locality's own list. */
export const enterprisesResolve: Rule = ({ localities, enterprises }) => {
  const known = new Set(enterprises.map(({ id }) => id));
  return localities.flatMap((locality) => {
    const listed = new Set(locality.enterprises.map(({ id }) => id));
    const presences = locality.enterprises.map(({ id }, index) => ({ id, path: ['enterprises', index] }));
    const named = recordsOf(locality).flatMap(({ record, path }) =>
      ('enterprises' in record ? (record.enterprises ?? []) : []).map(({ id }) => ({ id, path })),
    );
    const unknown = [...presences, ...named]
      .filter(({ id }) => !known.has(id))
      .map(({ id, path }) => ({
        file: fileOf(locality),
        path,
        says: `no enterprise ${id}`,
        remedy: 'add it to enterprises.yaml or correct the id',
      }));
    const unlisted = named
      .filter(({ id }) => known.has(id) && !listed.has(id))
      .map(({ id, path }) => ({
        file: fileOf(locality),
        path,
        says: `enterprise ${id} is named but not listed in this locality`,
        remedy: 'add it under enterprises with its role and citation',
      }));
    return [...unknown, ...unlisted];
  });
};

export const enterpriseGroupsExist: Rule = ({ enterprises }) => {
  const ids = new Set(enterprises.map(({ id }) => id));
  const missing = enterprises.flatMap(({ id, group }, index) =>
    group && !ids.has(group)
      ? [
          {
            file: 'enterprises.yaml',
            path: [index, 'group'],
            says: `${id}: no group ${group}`,
            remedy: 'add the group',
          },
        ]
      : [],
  );
  const twice = repeated(enterprises.map(({ id }) => id)).map(({ id, index }) => ({
    file: 'enterprises.yaml',
    path: [index],
    says: `${id} stands twice`,
    remedy: 'one entry an entity, other names as aliases',
  }));
  return [...missing, ...twice];
};

/** One entity, one entry: a name or alias belongs to one enterprise only. */
export const enterpriseNamesAreOnes: Rule = ({ enterprises }) => {
  const names = enterprises.flatMap(({ name, aliases = [], inferredAliases = [] }, index) =>
    [...new Set([name.zh, ...aliases, ...inferredAliases])].map((alias) => ({ alias, index })),
  );
  return repeated(names.map(({ alias }) => alias)).map(({ id, index }) => ({
    file: 'enterprises.yaml',
    path: [names[index]?.index ?? 0],
    says: `the name ${id} belongs to two enterprises`,
    remedy: 'merge them, or leave the name with the one the report means',
  }));
};

export const groupMembersMatch: Rule = ({ localities }) => {
  const groupOf = new Map(localities.flatMap(({ projects }) => projects.map(({ id, group }) => [id, group] as const)));
  const groups = new Set(localities.flatMap((locality) => locality.groups.map(({ id }) => id)));
  const members = localities.flatMap((locality) =>
    locality.groups.flatMap(({ id, members }, index) =>
      members
        .filter((member) => groupOf.get(member) !== id)
        .map((member) => ({
          file: fileOf(locality),
          path: ['groups', index, 'members'],
          says: `project ${member} does not say group: ${id}`,
          remedy: 'name the group in the project as well',
        })),
    ),
  );
  const lost = localities.flatMap((locality) =>
    locality.projects.flatMap(({ id, group }, index) =>
      group && !groups.has(group)
        ? [
            {
              file: fileOf(locality),
              path: ['projects', index],
              says: `${id}: no group ${group}`,
              remedy: 'add it under groups',
            },
          ]
        : [],
    ),
  );
  return [...members, ...lost];
};

/** A citation lies inside one paragraph or title of a known report, and is as long as it says. */
export const citationsResolve: Rule = ({ localities, reports }) => {
  const lengths = new Map(reports.map(({ id, length }) => [id, length]));
  return localities.flatMap((locality) =>
    citationsIn(locality).flatMap(({ cite, path }) => {
      const length = lengths.get(cite.report);
      const fault = (says: string, remedy: string) => [{ file: fileOf(locality), path, says, remedy }];
      if (length === undefined) return fault(`no report ${cite.report}`, `one of ${quoted(lengths.keys())}`);
      if (cite.end > length) return fault(`ends at ${cite.end}, the report at ${length}`, 'correct start and end');
      if ([...cite.exact].length !== cite.end - cite.start)
        return fault(`«${cite.exact}» is not ${cite.end - cite.start} characters long`, 'end = start + its length');
      return [];
    }),
  );
};

/** A sum of several projects is never one project's own (facts.md): it stands on the group. */
export const ambiguousSumsStandOnGroups: Rule = ({ localities }) =>
  localities.flatMap((locality) =>
    locality.projects.flatMap(({ id, quantities = [] }, index) =>
      quantities
        .filter(({ scope, measure }) => measure === 'investment' && (scope === 'group' || scope === 'ambiguous'))
        .map(() => ({
          file: fileOf(locality),
          path: ['projects', index, 'quantities'],
          says: `${id}: an investment whose scope is a group's or ambiguous`,
          remedy: 'put it on an entry under groups and name the group in its projects',
        })),
    ),
  );

/** What new-report wrote is no fact until a person has gone through it. */
export const draftsAreNotPublished: Rule = ({ localities, reports }) => [
  ...localities.flatMap((locality) =>
    locality.draft
      ? [
          {
            file: fileOf(locality),
            path: ['draft'],
            says: `${locality.id} is a draft with ${locality.draft.proposals.length} proposals`,
            remedy: 'enter each as a record or leave it out with a reason, then remove draft',
          },
        ]
      : [],
  ),
  ...reports.flatMap(({ id, draft }, index) =>
    draft
      ? [
          {
            file: 'reports.yaml',
            path: [index, 'draft'],
            says: `${id} is a draft`,
            remedy: 'correct the outline, then remove draft',
          },
        ]
      : [],
  ),
];

export const headlinesAreDistinct: Rule = ({ localities }) =>
  localities.flatMap((locality) => {
    const ranks = locality.metrics.flatMap(({ headline }) => (headline ? [String(headline)] : []));
    return repeated(ranks).map(({ id }) => ({
      file: fileOf(locality),
      path: ['metrics'],
      says: `two metrics have headline ${id}`,
      remedy: 'at most one metric each for headline 1, 2 and 3',
    }));
  });

/** Measures name metrics that exist, of one kind and unit, and one of a locality at most: what is not alike is not compared. */
export const comparableMetricsAreAlike: Rule = ({ localities, comparable }) => {
  const kinds = new Map<string, string>(
    localities.flatMap(({ id, metrics }) =>
      metrics.map((one) => [`${id}.metric.${one.id}`, `${one.measure} in ${normalise(one).unit}`] as const),
    ),
  );
  return Object.entries(comparable).flatMap(([id, facts]) =>
    facts.flatMap((fact, index) => {
      const [kind, first = ''] = [kinds.get(fact), facts[0]];
      const fault = (says: string, remedy: string) => [{ file: 'measures.yaml', path: [id, index], says, remedy }];
      const [locality = ''] = fact.split('.');
      if (!kind)
        return fault(
          `${id}: no metric ${fact}`,
          'name it as <locality>.metric.<id>, as npm run data -- facts prints it',
        );
      if (facts.findIndex((one) => one.startsWith(`${locality}.`)) < index)
        return fault(`${id}: a second metric of ${locality}`, 'leave the one that the report gives in this sense');
      if (kind !== (kinds.get(first) ?? kind))
        return fault(
          `${id}: ${fact} is ${kind}, ${first} is ${kinds.get(first)}`,
          'list figures of one kind and unit only',
        );
      return [];
    }),
  );
};

/** A term has one English, whichever locality's record is named after it. */
export const namesFollowTheGlossary: Rule = ({ localities, glossary }) =>
  localities.flatMap((locality) =>
    recordsOf(locality).flatMap(({ record: { id, name }, path }) =>
      glossary
        .filter(({ zh, en }) => name.zh.includes(zh) && !name.en.includes(en))
        .map(({ zh, en }) => ({
          file: fileOf(locality),
          path: [...path, 'name'],
          says: `${id}: «${name.en}» does not hold the English of «${zh}»`,
          remedy: `write «${en}» (data/glossary.yaml)`,
        })),
    ),
  );

export const rules: readonly Rule[] = [
  oldAddressesLand,
  conflictsAreMutual,
  openFiguresHaveReadings,
  ownersAreAmbiguousAlike,
  countedAsMeasured,
  countsSayWhat,
  namesFollowTheGlossary,
  fallsAreNegative,
  risesAreNamed,
  asOfHasNoBeginning,
  timesAreInBothLanguages,
  ratingsAreNoRanks,
  localityIdsMatchFiles,
  parentsExist,
  parentsEnd,
  slugsAreUnique,
  quantitiesHaveOwnIds,
  industriesExist,
  enterprisesResolve,
  enterpriseGroupsExist,
  enterpriseNamesAreOnes,
  groupMembersMatch,
  citationsResolve,
  ambiguousSumsStandOnGroups,
  headlinesAreDistinct,
  comparableMetricsAreAlike,
  draftsAreNotPublished,
];

/** All rules' issues with their lines, sorted by file and line. */
export function checkRecords(records: Records, sources: ReadonlyMap<string, Source>): Issue[] {
  return rules
    .flatMap((rule) => rule(records))
    .map(({ file, path, says, remedy }) => ({ file, line: sources.get(file)?.lineOf(path) ?? 1, says, remedy }))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
