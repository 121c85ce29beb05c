// The citations of a printed dossier, numbered in the order in which a reader meets them.
import type { LocalityFile, Project, PublishedCite } from '../../data/published';
import { sectionsOf } from './sections';

export const keyOf = ({ report, start, end }: PublishedCite): string => `${report} ${start} ${end}`;

/** Of a project's own line: its stage, then what else tells of it. */
export const projectCites = ({ stage, cites }: Project): PublishedCite[] => [...(stage?.cites ?? []), ...cites];

const cited = (sections: readonly { items: readonly { cites: PublishedCite[] }[] }[]): PublishedCite[] =>
  sections.flatMap(({ items }) => items.flatMap(({ cites }) => cites));

const citesOf = (file: LocalityFile): PublishedCite[] => [
  ...cited(sectionsOf(file, 'metrics')),
  ...sectionsOf(file, 'projects').flatMap(({ items }) =>
    items.flatMap((project) => [...projectCites(project), ...(project.quantities ?? []).flatMap(({ cites }) => cites)]),
  ),
  ...cited(sectionsOf(file, 'initiatives')),
  ...cited(sectionsOf(file, 'enterprises')),
];

/** Distinct citations of figures, projects, initiatives and enterprises, in that order, file by file. */
export const citesInOrder = (files: readonly LocalityFile[]): PublishedCite[] =>
  [
    ...new Map(
      files
        .flatMap(citesOf)
        .reverse()
        .map((cite) => [keyOf(cite), cite]),
    ).values(),
  ].reverse();
