// One enterprise across all localities: its names, its group, its role in each place and what names it there.
import type { ReactNode } from 'react';
import type { Enterprise, EnterpriseFile, Mention } from '../../../data/published';
import { factId } from '../../domain/fact';
import { useExplorer } from '../parts/explorer';
import { StageBadge } from '../parts/StageBadge';
import { Frame } from './Frame';

type Props = {
  id: string;
  file: EnterpriseFile | null;
  /** What stands in the file's place while it is not there. */
  loading: ReactNode;
  onClose: () => void;
};

/** What else an enterprise is called, and what its names leave open. */
export function OtherNames({ enterprise: { aliases, inferredAliases } }: { enterprise: Enterprise }) {
  const { t } = useExplorer();
  return (
    <>
      {aliases && <p className="soft">{t('alsoCalled', { names: aliases.join(' · ') })}</p>}
      {inferredAliases && <p className="soft">{t('inferredAlias', { names: inferredAliases.join(' · ') })}</p>}
    </>
  );
}

function MentionRow({ mention }: { mention: Mention }) {
  const { t, open, openFact, name } = useExplorer();
  const { locality, kind, id, role, stage } = mention;
  const follow = () => (kind === 'project' ? open(locality, id) : openFact(factId(locality, kind, id)));
  return (
    <li>
      <button type="button" className="mention" onClick={follow}>
        <span className="tag">{t(`kind.${kind as 'project'}`)}</span>
        <span>
          {name(mention.name)}
          {role && <span className="soft"> · {name(role)}</span>}
        </span>
        {stage && <StageBadge stage={stage} />}
      </button>
    </li>
  );
}

function Related({ title, enterprises }: { title: string; enterprises: readonly Enterprise[] }) {
  const { openEnterprise, name } = useExplorer();
  return (
    <p>
      {title}
      {enterprises.map((one) => (
        <button key={one.id} type="button" className="link related" onClick={() => openEnterprise(one.id)}>
          {name(one.name)}
        </button>
      ))}
    </p>
  );
}

export function EnterprisePanel({ id, file, loading, onClose }: Props) {
  const { t, atlas, open, name } = useExplorer();
  const localities = [...new Set(file?.mentions.map(({ locality }) => locality))];
  return (
    <Frame id={id} title={file ? name(file.enterprise.name) : t('loading')} onClose={onClose}>
      <p className="breadcrumb soft">{t('kind.enterprise')}</p>
      {!file && loading}
      {file && (
        <>
          <OtherNames enterprise={file.enterprise} />
          {file.enterprise.note && <p className="note">{name(file.enterprise.note)}</p>}
          {file.group && <Related title={t('groupTitle')} enterprises={[file.group]} />}
          {file.members.length > 0 && <Related title={t('membersTitle')} enterprises={file.members} />}
          {localities.map((locality) => {
            const found = atlas.byId.get(locality);
            return (
              <section key={locality} className="within">
                <h3>
                  <button type="button" onClick={() => open(locality)}>
                    {found ? name(found.name) : locality}
                  </button>
                </h3>
                <ul>
                  {file.mentions
                    .filter((mention) => mention.locality === locality)
                    .map((mention) => (
                      <MentionRow key={`${mention.kind} ${mention.id}`} mention={mention} />
                    ))}
                </ul>
              </section>
            );
          })}
        </>
      )}
    </Frame>
  );
}
