// A locality's lists as tabs with their counts; an empty list says so and offers the parent.
import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListKey, ownKinds } from '../../../data/model/kinds';
import type { LocalityFile } from '../../../data/published';
import { lifts } from '../../domain/facets';
import { type Facts, type Filter, noFilter, without } from '../../domain/filter';
import type { Placing } from '../../domain/placing';
import { countOf, type Filtering, sectionsOf } from '../../domain/sections';
import { useExplorer } from '../parts/explorer';
import { Unreached } from '../parts/Unreached';
import { EnterpriseList } from './EnterpriseList';
import { ProjectList } from './ProjectList';
import { MetricList, RecordList } from './RecordList';

const tabs = [...ownKinds].sort((one, other) => one.order - other.order);

type Props = {
  file: LocalityFile;
  tab: ListKey;
  filtering: Filtering;
  project: string | null;
  placings: ReadonlyMap<string, Placing>;
  onTab: (tab: ListKey) => void;
  onProject: (project: string | null) => void;
  onFilter: (patch: Partial<Filter>) => void;
};

function Empty({ file, list }: { file: LocalityFile; list: ListKey }) {
  const { t, atlas, open, name } = useExplorer();
  const parent = atlas.byId.get(file.locality.parent);
  return (
    <div className="empty">
      <p>{t(`empty.${list}`)}</p>
      {parent && (
        <button type="button" className="link" onClick={() => open(parent.id)}>
          {t('empty.parent', { name: name(parent.name) })}
        </button>
      )}
    </div>
  );
}

type FilteredProps = Pick<Props, 'file' | 'filtering' | 'onFilter'> & { list: ListKey; all: number };

/** A list of which the filter leaves nothing, and how to lift it. */
function Filtered({ file, filtering, onFilter, list, all }: FilteredProps) {
  const { t } = useTranslation();
  const { atlas, filter } = filtering;
  const lifted = list === 'projects' ? lifts(atlas, projectsOf(file, filtering), filter) : [];
  return (
    <div className="empty">
      <p>{t('empty.hidden', { count: all, list: t(`tabs.${list}`) })}</p>
      {lifted.map(({ facet, count }) => (
        <button key={facet} type="button" className="link" onClick={() => onFilter(without(filter, facet))}>
          {t('filters.lift', { facet: t(`filters.${facet}`), count })}
        </button>
      ))}
      <button type="button" className="link" onClick={() => onFilter(noFilter)}>
        {t('filters.reset')}
      </button>
    </div>
  );
}

/** What of a locality's projects is filtered, own and within. */
const projectsOf = (file: LocalityFile, { facts }: Filtering): Facts[] =>
  sectionsOf(file, 'projects').flatMap(({ items }) => items.flatMap(({ id }) => facts.get(id) ?? []));

export function Tabs(props: Props) {
  const { file, tab, filtering, onTab } = props;
  const { t, fact } = useExplorer();
  // a link to a fact lands on it
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list must have been drawn
  useEffect(() => {
    if (fact === null) return;
    const frame = requestAnimationFrame(() =>
      document.querySelector(`[data-fact="${CSS.escape(fact)}"]`)?.scrollIntoView({ block: 'center' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [fact, file, tab]);
  const counted = tabs.map(({ tab: list, ...more }) => ({
    list,
    isConstant: 'isConstant' in more,
    sections: sectionsOf(file, list, filtering),
    all: countOf(sectionsOf(file, list)),
  }));
  const shown = counted.filter(({ isConstant, all }) => isConstant || all > 0);
  const body = (list: ListKey, isEmpty: boolean, all: number) => {
    if (isEmpty && all > 0) return <Filtered {...props} list={list} all={all} />;
    if (isEmpty) return <Empty file={file} list={list} />;
    if (list === 'projects')
      return (
        <ProjectList
          {...props}
          sections={sectionsOf(file, list, filtering)}
          hidden={new Set(filtering.filter.hidden)}
        />
      );
    if (list === 'enterprises') return <EnterpriseList file={file} sections={sectionsOf(file, list, filtering)} />;
    if (list === 'metrics') return <MetricList file={file} sections={sectionsOf(file, list, filtering)} />;
    return <RecordList file={file} list={list} sections={sectionsOf(file, list, filtering)} />;
  };
  return (
    <BaseTabs.Root
      value={tab}
      onValueChange={(value) => onTab(tabs.find((one) => one.tab === value)?.tab ?? tab)}
      className="tabs"
    >
      <BaseTabs.List className="tab-list">
        {shown.map(({ list, sections }) => (
          <BaseTabs.Tab key={list} value={list} className="tab">
            {t(`tabs.${list}`)} <span className="count">{countOf(sections)}</span>
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {shown.map(({ list, sections, all }) => (
        <BaseTabs.Panel key={list} value={list} className="tab-panel">
          <Unreached filter={filtering.filter} list={list} />
          {body(list, sections.length === 0, all)}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
