// Everything the report says of one project, each figure with its kind, scope, time and paragraph.
import type { Enterprise, Group, Project } from '../../../data/published';
import { factId } from '../../domain/fact';
import type { Placing } from '../../domain/placing';
import { distanceText } from '../../domain/quantity';
import { CitationButton } from '../citation/CitationButton';
import { Citations } from '../citation/Citations';
import { Doubts } from '../citation/Doubts';
import { Figure } from '../citation/Figure';
import { PeriodText } from '../citation/PeriodText';
import { Tags } from '../citation/Tags';
import { useExplorer } from '../parts/explorer';
import { StageBadge } from '../parts/StageBadge';

type Props = {
  /** The locality that the project belongs to. */
  locality: string;
  project: Project;
  group: Group | undefined;
  enterprises: Record<string, Enterprise>;
  placing: Placing | undefined;
};

function GroupFigures({ locality, group }: { locality: string; group: Group }) {
  const { t, name } = useExplorer();
  const ambiguous = group.quantities?.some(({ scope }) => scope === 'ambiguous');
  return (
    <section className="group">
      <h4>
        {t('groupOf', { count: group.members.length })}:{name(group.name)}
      </h4>
      <dl>
        {group.quantities?.map((quantity) => (
          <Figure key={quantity.id} fact={factId(locality, 'group', group.id, quantity.id)} quantity={quantity} />
        ))}
      </dl>
      {ambiguous && <p className="note">{t('groupAmbiguous')}</p>}
      {group.note && <p className="note">{name(group.note)}</p>}
    </section>
  );
}

function PlacedAt({ placing }: { placing: Placing }) {
  const { t, atlas, name } = useExplorer();
  const locality = atlas.byId.get(placing.locality);
  const label = placing.site ? name(placing.site) : locality ? name(locality.name) : '';
  const distance = distanceText(placing.precision_m ?? 0);
  return <p className="placing">{t(`placedBy.${placing.by}`, { name: label, distance })}</p>;
}

export function ProjectDetails({ locality, project, group, enterprises, placing }: Props) {
  const { t, atlas, name, openEnterprise, showAll } = useExplorer();
  const { stage, quantities = [], dates = [] } = project;
  const industries = atlas.index.industries.filter(({ id }) => project.industries.includes(id));
  return (
    <div className="details">
      {project.description && <p>{name(project.description)}</p>}
      <p className="tags">
        {industries.map((industry) => (
          <span key={industry.id} className="tag">
            {name(industry.name)} <span className="divisions">{industry.divisions.join(' ')}</span>
          </span>
        ))}
      </p>
      <p className="alike soft">
        {t('alike.projects')}
        {industries.map((industry) => (
          <button
            key={industry.id}
            type="button"
            className="link"
            onClick={() =>
              showAll({ hidden: atlas.index.industries.map(({ id }) => id).filter((id) => id !== industry.id) })
            }
          >
            {name(industry.name)} {industry.projects}
          </button>
        ))}
        <button type="button" className="link" onClick={() => showAll({ stages: [stage?.is ?? 'unknown'] })}>
          {t(`stage.${stage?.is ?? 'unknown'}`)}
        </button>
      </p>
      {stage?.note && <p className="note">{name(stage.note)}</p>}
      {stage?.conflicts?.map((conflict) => (
        <p key={conflict.cites[0]?.start} className="note conflict">
          {t('conflict', { stage: t(`stage.${conflict.is}`) })} <StageBadge stage={conflict.is} />
          <CitationButton
            fact={factId(locality, 'project', project.id)}
            label={t(`stage.${conflict.is}`)}
            cites={conflict.cites}
          />
          {conflict.note && ` ${name(conflict.note)}`}
        </p>
      ))}
      <Doubts fact={factId(locality, 'project', project.id)} record={project} />
      {quantities.length > 0 && (
        <dl>
          {quantities.map((quantity) => (
            <Figure key={quantity.id} fact={factId(locality, 'project', project.id, quantity.id)} quantity={quantity} />
          ))}
        </dl>
      )}
      {group && <GroupFigures locality={locality} group={group} />}
      {dates.length > 0 && (
        <dl>
          {dates.map(({ id, name: label, period, modality, cites }) => (
            <div
              key={id}
              className="figure"
              data-modality={modality}
              data-fact={factId(locality, 'project', project.id, id)}
            >
              <dt>{name(label)}</dt>
              <dd>
                <CitationButton fact={factId(locality, 'project', project.id, id)} label={name(label)} cites={cites}>
                  <PeriodText period={period} />
                </CitationButton>
                <Tags modality={modality} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {project.enterprises && project.enterprises.length > 0 && (
        <dl className="facts">
          <dt>{t('fields.enterprises')}</dt>
          {project.enterprises.map(({ id, role }) => {
            const enterprise = enterprises[id];
            return (
              <dd key={id}>
                <button type="button" className="link" onClick={() => openEnterprise(id)}>
                  {enterprise ? name(enterprise.name) : id}
                </button>
                {role && <span className="soft"> · {name(role)}</span>}
              </dd>
            );
          })}
        </dl>
      )}
      {placing && (
        <dl className="facts">
          <dt>{t('fields.place')}</dt>
          <dd>
            <PlacedAt placing={placing} />
          </dd>
        </dl>
      )}
      {project.note && <p className="note">{name(project.note)}</p>}
      <Citations
        fact={factId(locality, 'project', project.id)}
        label={name(project.name)}
        cites={[...(stage?.cites ?? []), ...project.cites]}
      />
    </div>
  );
}
