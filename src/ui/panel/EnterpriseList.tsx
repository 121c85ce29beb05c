// The enterprises that act in a locality: one entry an entity, with its other names, its group and its role here.
import type { LocalityFile, Presence } from '../../../data/published';
import { factId } from '../../domain/fact';
import type { Section } from '../../domain/sections';
import { Citations } from '../citation/Citations';
import { useExplorer } from '../parts/explorer';
import { OtherNames } from './EnterprisePanel';
import { Within } from './Sections';

type Props = { file: LocalityFile; sections: Section<'enterprises'>[] };

function Entry({ fact, presence, file }: { fact: string; presence: Presence; file: LocalityFile }) {
  const { t, name, openEnterprise, fact: landed } = useExplorer();
  const enterprise = file.enterprises[presence.id];
  if (!enterprise) return null;
  const group = enterprise.group ? file.enterprises[enterprise.group] : undefined;
  return (
    <article className={landed === fact ? 'record is-landed' : 'record'} data-fact={fact}>
      <h4>
        <button type="button" className="link" onClick={() => openEnterprise(presence.id)}>
          {name(enterprise.name)}
        </button>
      </h4>
      <p>{name(presence.role)}</p>
      <OtherNames enterprise={enterprise} />
      {group && <p className="soft">{t('group', { name: name(group.name) })}</p>}
      {enterprise.note && <p className="note">{name(enterprise.note)}</p>}
      <Citations fact={fact} label={name(enterprise.name)} cites={presence.cites} />
    </article>
  );
}

export function EnterpriseList({ file, sections }: Props) {
  return (
    <Within home={file.locality.id} sections={sections}>
      {({ locality, items }) =>
        items.map((presence) => (
          <Entry key={presence.id} fact={factId(locality, 'enterprise', presence.id)} presence={presence} file={file} />
        ))
      }
    </Within>
  );
}
