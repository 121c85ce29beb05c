// The name and two figures of what the pointer is over.
import type { PlaceLink } from '../../../data/published';
import { factsOf, type ProjectPoint } from '../../domain/filter';
import type { Hover } from '../../domain/pick';
import { useExplorer } from '../parts/explorer';
import { linkWord } from '../side/LinksPanel';

type Props = {
  hover: Hover;
  points: readonly ProjectPoint[];
  counts: ReadonlyMap<string, { own: number; within: number }>;
  links: readonly PlaceLink[];
};

export function Tooltip({ hover, points, counts, links }: Props) {
  const { t, atlas, language, name } = useExplorer();
  const locality = hover.kind === 'locality' ? atlas.byId.get(hover.id) : undefined;
  const project = hover.kind === 'project' ? points.find(({ properties }) => properties.id === hover.id) : undefined;
  const link = hover.kind === 'link' ? links.find(({ id }) => id === hover.id) : undefined;
  const start = link && atlas.byId.get(link.from);
  if (!locality && !project && !start) return null;
  const shown = counts.get(hover.id);
  const home = project && atlas.byId.get(project.properties.locality);
  const stage = (project && factsOf(project).stage) ?? 'unknown';
  return (
    <div className="tooltip" role="tooltip" style={{ left: hover.x, top: hover.y }}>
      {locality && (
        <>
          <strong>{name(locality.name)}</strong>
          <span>
            {t('tooltip', {
              projects: (shown?.own ?? 0) + (shown?.within ?? 0),
              initiatives: locality.initiatives.own + locality.initiatives.within,
            })}
          </span>
        </>
      )}
      {link && start && (
        <>
          <strong>
            {name(start.name)} {t(linkWord(link.kind))} {name(link.to.name)}
          </strong>
          <span>
            {t(`links.kinds.${link.kind}`)} · {name(link.name)}
          </span>
        </>
      )}
      {project && (
        <>
          <strong>{language === 'zh' ? project.properties.name : project.properties.name_en}</strong>
          <span>
            {home && name(home.name)} · {t(`stage.${stage}`)}
          </span>
        </>
      )}
    </div>
  );
}
