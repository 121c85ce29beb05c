// A locality's lists as tabs with their counts; an empty list says so and offers the parent.
import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalityFile } from '../../data/published';
import type { Placing } from '../domain/placing';
import { countOf, type ListKey, type Section, sectionsOf } from '../domain/sections';
import { EnterpriseList } from './EnterpriseList';
import { useExplorer } from './explorer';
import { ProjectList } from './ProjectList';
import { RecordList } from './RecordList';

const lists: readonly ListKey[] = [
  'projects',
  'initiatives',
  'enterprises',
  'metrics',
  'achievements',
  'places',
  'events',
];
// always there, even when empty: that a report names none is an answer
const constant = new Set<ListKey>(['projects', 'initiatives', 'enterprises']);

type Props = {
  file: LocalityFile;
  tab: ListKey;
  hidden: readonly string[];
  project: string | null;
  placings: ReadonlyMap<string, Placing>;
  onTab: (tab: ListKey) => void;
  onProject: (project: string | null) => void;
  onShowAll: () => void;
};

function Empty({ file, list, children }: { file: LocalityFile; list: ListKey; children?: ReactNode }) {
  const { t } = useTranslation();
  const { atlas, open, name } = useExplorer();
  const parent = atlas.byId.get(file.locality.parent);
  return (
    <div className="empty">
      <p>{t(`empty.${list}`)}</p>
      {children}
      {parent && (
        <button type="button" className="link" onClick={() => open(parent.id)}>
          {t('empty.parent', { name: name(parent.name) })}
        </button>
      )}
    </div>
  );
}

export function Tabs(props: Props) {
  const { file, tab, hidden, onTab, onShowAll } = props;
  const { t } = useTranslation();
  const { fact } = useExplorer();
  // a link to a fact lands on it
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list must have been drawn
  useEffect(() => {
    if (fact === null) return;
    const frame = requestAnimationFrame(() =>
      document.querySelector(`[data-fact="${CSS.escape(fact)}"]`)?.scrollIntoView({ block: 'center' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [fact, file, tab]);
  const off = new Set(hidden);
  const counted = lists.map((list) => ({ list, sections: sectionsOf(file, list, off) }));
  const shown = counted.filter(({ list, sections }) => constant.has(list) || sections.length > 0);
  const all = countOf(sectionsOf(file, 'projects'));
  const body = (list: ListKey, sections: Section<ListKey>[]) => {
    if (list === 'projects' && sections.length === 0 && all > 0)
      return (
        <div className="empty">
          <p>{t('empty.hidden', { count: all })}</p>
          <button type="button" className="link" onClick={onShowAll}>
            {t('empty.showAll')}
          </button>
        </div>
      );
    if (sections.length === 0) return <Empty file={file} list={list} />;
    if (list === 'projects')
      return <ProjectList {...props} sections={sections as Section<'projects'>[]} hidden={off} />;
    if (list === 'enterprises') return <EnterpriseList file={file} sections={sections as Section<'enterprises'>[]} />;
    return <RecordList file={file} list={list} sections={sections} />;
  };
  return (
    <BaseTabs.Root value={tab} onValueChange={(value) => onTab(value as ListKey)} className="tabs">
      <BaseTabs.List className="tab-list">
        {shown.map(({ list, sections }) => (
          <BaseTabs.Tab key={list} value={list} className="tab">
            {t(`tabs.${list}`)} <span className="count">{countOf(sections)}</span>
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {shown.map(({ list, sections }) => (
        <BaseTabs.Panel key={list} value={list} className="tab-panel">
          {body(list, sections)}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
