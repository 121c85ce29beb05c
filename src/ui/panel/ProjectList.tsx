// The projects of a locality: one unfolded at a time, own first, then those within under their locality's name.
import { Accordion } from '@base-ui/react/accordion';
import { useEffect, useRef } from 'react';
import type { LocalityFile, Project } from '../../../data/published';
import type { Placing } from '../../domain/placing';
import { figureText } from '../../domain/quantity';
import type { Section } from '../../domain/sections';
import { lighting, useExplorer } from '../parts/explorer';
import { IndustrySymbol } from '../parts/IndustrySymbol';
import { StageBadge } from '../parts/StageBadge';
import { ProjectDetails } from './ProjectDetails';
import { Within } from './Sections';

type Props = {
  file: LocalityFile;
  sections: Section<'projects'>[];
  hidden: ReadonlySet<string>;
  project: string | null;
  placings: ReadonlyMap<string, Placing>;
  onProject: (project: string | null) => void;
};

/** The investment to show in the row: the project's own total, else the first of its own. */
function headline({ quantities = [] }: Project) {
  const own = quantities.filter(({ measure, scope }) => measure === 'investment' && scope === 'own');
  return own.find(({ aggregation }) => aggregation === 'whole-project') ?? own[0];
}

function Row({ project, hidden }: { project: Project; hidden: ReadonlySet<string> }) {
  const { t, atlas, language, name } = useExplorer();
  const shown = project.industries.find((id) => !hidden.has(id));
  const industry = atlas.index.industries.find(({ id }) => id === shown);
  const money = headline(project);
  return (
    <>
      {industry && <IndustrySymbol industry={industry} />}
      <span className="row-name">{name(project.name)}</span>
      <span className="row-facts">
        <StageBadge stage={project.stage?.is ?? null} />
        {industry && <span>{name(industry.name)}</span>}
        {money && (
          <span className="row-money" data-modality={money.modality}>
            {figureText(money, language)}
            <small> {t(`modality.${money.modality}`)}</small>
          </span>
        )}
      </span>
    </>
  );
}

export function ProjectList({ file, sections, hidden, project, placings, onProject }: Props) {
  const { light, lit } = useExplorer();
  const list = useRef<HTMLDivElement>(null);
  const groups = [file.own, ...file.within].flatMap((records) => records.groups);
  // an unfolded project is brought into sight, whether it came by link, symbol or search
  useEffect(() => {
    if (project === null) return;
    list.current?.querySelector(`[data-project="${CSS.escape(project)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [project]);
  return (
    <Accordion.Root
      ref={list}
      value={project === null ? [] : [project]}
      onValueChange={(value) => onProject(value.length > 0 ? String(value.at(-1)) : null)}
    >
      <Within home={file.locality.id} sections={sections}>
        {({ locality, items }) =>
          items.map((item) => {
            const isLit = lit?.kind === 'project' && lit.id === item.id;
            return (
              <Accordion.Item
                key={item.id}
                value={item.id}
                className={isLit ? 'row is-lit' : 'row'}
                data-project={item.id}
              >
                <Accordion.Header className="row-header">
                  <Accordion.Trigger className="row-trigger" {...lighting(light, { kind: 'project', id: item.id })}>
                    <Row project={item} hidden={hidden} />
                  </Accordion.Trigger>
                </Accordion.Header>
                <Accordion.Panel>
                  <ProjectDetails
                    locality={locality}
                    project={item}
                    group={groups.find(({ id }) => id === item.group)}
                    enterprises={file.enterprises}
                    placing={placings.get(item.id)}
                  />
                </Accordion.Panel>
              </Accordion.Item>
            );
          })
        }
      </Within>
    </Accordion.Root>
  );
}
