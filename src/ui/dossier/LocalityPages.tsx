// All that the reports say of a locality and of what lies within it, list by list, as a dossier prints it.
import type { ReactNode } from 'react';
import type { ListKey } from '../../../data/model/kinds';
import type { LocalityFile, Records } from '../../../data/published';
import { type Section, sectionsOf } from '../../domain/sections';
import { datesOf } from '../../domain/times';
import { useExplorer } from '../parts/explorer';
import { FigureLine, GroupLine, Marks, type Numbers, ProjectLine, RecordLine } from './Lines';

type Props = { file: LocalityFile; numbers: Numbers };

type ListProps<T> = {
  title: string;
  /** Said where a list is empty and that is an answer; a list without it is left out. */
  empty?: string;
  home: string;
  sections: readonly { locality: string; items: readonly T[] }[];
  children: (item: T) => ReactNode;
};

function List<T>({ title, empty, home, sections, children }: ListProps<T>) {
  const { atlas, name } = useExplorer();
  if (sections.length === 0 && !empty) return null;
  const nameOf = (id: string) => {
    const found = atlas.byId.get(id);
    return found ? name(found.name) : id;
  };
  return (
    <>
      <h3>{title}</h3>
      {sections.length === 0 && <p>{empty}</p>}
      {sections.map(({ locality, items }) => (
        <div key={locality}>
          {locality !== home && <h4>{nameOf(locality)}</h4>}
          <ul>{items.map(children)}</ul>
        </div>
      ))}
    </>
  );
}

const described = ['achievements', 'places', 'events'] as const satisfies readonly ListKey[];

function Source({ file }: Pick<Props, 'file'>) {
  const { t, name, report } = useExplorer();
  const source = report(file.locality.report);
  const article = source?.articles[file.locality.article];
  if (!source) return null;
  return (
    <p>
      {t('reportOf')} 《{article?.title.join(' ')}》 · {source.paper ? name(source.paper) : t('noPaper')} ·{' '}
      {datesOf(source.period)} {source.period.inferred && t('periodInferred')}
    </p>
  );
}

export function LocalityPages({ file, numbers }: Props) {
  const { t, name } = useExplorer();
  const home = file.locality.id;
  const listed = <K extends ListKey>(key: K): Section<K>[] => sectionsOf(file, key);
  const { enterprises } = file;
  const groups = [file.own, ...file.within].filter((records: Records) => records.groups.length > 0);
  return (
    <section className="dossier-locality">
      <h2>{name(file.locality.name)}</h2>
      <Source file={file} />
      {file.locality.summary && <p>{name(file.locality.summary)}</p>}
      <List title={t('takeaway.figuresOf')} home={home} sections={listed('metrics')}>
        {(metric) => <FigureLine key={metric.id} quantity={metric} numbers={numbers} />}
      </List>
      <List title={t('tabs.projects')} empty={t('empty.projects')} home={home} sections={listed('projects')}>
        {(project) => <ProjectLine key={project.id} {...{ project, enterprises, numbers }} />}
      </List>
      <List
        title={t('takeaway.groups')}
        home={home}
        sections={groups.map(({ locality, groups }) => ({ locality, items: groups }))}
      >
        {(group) => <GroupLine key={group.id} {...{ group, enterprises, numbers }} />}
      </List>
      <List title={t('tabs.initiatives')} empty={t('empty.initiatives')} home={home} sections={listed('initiatives')}>
        {(initiative) => <RecordLine key={initiative.id} record={initiative} {...{ enterprises, numbers }} />}
      </List>
      <List title={t('tabs.enterprises')} home={home} sections={listed('enterprises')}>
        {({ id, role, cites }) => (
          <li key={id}>
            {name(enterprises[id]?.name ?? role)}: {name(role)} <Marks numbers={numbers} cites={cites} />
          </li>
        )}
      </List>
      {described.map((key) => (
        <List key={key} title={t(`tabs.${key}`)} home={home} sections={listed(key)}>
          {(record) => <RecordLine key={record.id} record={record} {...{ enterprises, numbers }} />}
        </List>
      ))}
    </section>
  );
}
