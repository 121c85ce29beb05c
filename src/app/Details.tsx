// What is opened beside the map or the table: an enterprise's page, or a locality's panel with its lists.
import type { EnterpriseFile, LocalityFile, Rows } from '../../data/published';
import { type Atlas, isWithin } from '../domain/atlas';
import type { Filter, StageKey } from '../domain/filter';
import type { Placing } from '../domain/placing';
import type { Filtering } from '../domain/sections';
import type { View } from '../domain/view';
import { LazyCharts } from '../ui/charts/LazyCharts';
import { EnterprisePanel } from '../ui/panel/EnterprisePanel';
import { Panel } from '../ui/panel/Panel';
import { Tabs } from '../ui/panel/Tabs';
import { Tools } from '../ui/panel/Tools';
import type { useOpened } from './address/useSelection';
import type { useLoad } from './files/useLoad';

type Props = {
  atlas: Atlas;
  view: View;
  file: ReturnType<typeof useLoad<LocalityFile>>;
  business: ReturnType<typeof useLoad<EnterpriseFile>>;
  selection: Rows | null;
  filtering: Filtering;
  placings: ReadonlyMap<string, Placing>;
  opened: ReturnType<typeof useOpened>;
  project: string | null;
  compared: readonly string[];
  isSheet: boolean;
  onCompare: (id: string, add: boolean) => void;
  onFilter: (patch: Partial<Filter>) => void;
  onPrefecture: (adcode: string) => void;
};

const insideOf = (atlas: Atlas, rows: Rows, id: string): Rows => {
  const inside = <T extends { locality: string }>(list: readonly T[]) =>
    list.filter(({ locality }) => isWithin(atlas, locality, id));
  return {
    projects: inside(rows.projects),
    initiatives: inside(rows.initiatives),
    metrics: inside(rows.metrics),
    enterprises: inside(rows.enterprises),
    events: inside(rows.events),
  };
};

export function Details(props: Props) {
  const { atlas, view, file, business, selection, filtering, opened, compared, isSheet, onFilter } = props;
  const { at, enterprise } = view;
  const locality = at === null ? undefined : atlas.byId.get(at);
  if (enterprise !== null)
    return (
      <EnterprisePanel
        id={enterprise}
        file={business.value}
        failed={business.failed}
        slow={business.slow}
        isSheet={isSheet}
        onClose={opened.close}
        onRetry={business.retry}
      />
    );
  if (!locality) return null;
  const onStage = (stage: StageKey) => onFilter({ stages: [stage] });
  const onIndustry = (id: string) =>
    onFilter({ hidden: atlas.index.industries.map((industry) => industry.id).filter((one) => one !== id) });
  return (
    <Panel
      locality={locality}
      file={file.value}
      failed={file.failed}
      slow={file.slow}
      others={opened.others}
      isSheet={isSheet}
      tools={
        <Tools isCompared={compared.includes(locality.id)} onCompare={(add) => props.onCompare(locality.id, add)}>
          {selection && (
            <LazyCharts
              rows={insideOf(atlas, selection, locality.id)}
              onStage={onStage}
              onIndustry={onIndustry}
              onFact={opened.openFact}
            />
          )}
        </Tools>
      }
      onClose={opened.close}
      onRetry={file.retry}
      onPrefecture={props.onPrefecture}
    >
      {file.value && (
        <Tabs
          file={file.value}
          tab={opened.tab}
          filtering={filtering}
          project={props.project}
          placings={props.placings}
          onTab={opened.setTab}
          onProject={(id) => opened.open(locality.id, id)}
          onFilter={onFilter}
        />
      )}
    </Panel>
  );
}
