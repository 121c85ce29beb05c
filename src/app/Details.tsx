// What is opened beside the map or the table: an enterprise's page, or a locality's panel with its lists.
import { Suspense, useEffect } from 'react';
import type { ListKey } from '../../data/model/kinds';
import type { AtlasLocality } from '../../geo/published';
import { rowsWithin } from '../domain/comparison';
import type { Kept } from '../domain/kept';
import { LazyCharts } from '../ui/charts/LazyCharts';
import { Panel } from '../ui/panel/Panel';
import { Tools } from '../ui/panel/Tools';
import { useExplorer } from '../ui/parts/explorer';
import { Loading } from '../ui/parts/Loading';
import { useAddress } from './address/useAddress';
import { useOpenFiles } from './address/useOpenFiles';
import { usePlacings } from './files/usePlacings';
import { useNarrow } from './filter/useNarrow';
import { enterprise, fetchPanelParts, lists } from './panelParts';

const { Part: Tabs } = lists;
const { Part: EnterprisePanel } = enterprise;

type Props = {
  kept: Kept;
  /** The project that is unfolded. */
  project: string | null;
  /** Other localities at the place that was pressed. */
  others: readonly string[];
  tab: ListKey;
  onTab: (tab: ListKey) => void;
  compared: readonly string[];
  onCompare: (id: string, add: boolean) => void;
  onPrefecture: (adcode: string) => void;
  onClose: () => void;
};

function Enterprise({ id, onClose }: { id: string; onClose: () => void }) {
  const { business } = useOpenFiles();
  return (
    <Suspense fallback={null}>
      <EnterprisePanel id={id} file={business.value} loading={<Loading {...business} />} onClose={onClose} />
    </Suspense>
  );
}

function Locality({ locality, kept, ...props }: Props & { locality: AtlasLocality }) {
  const { atlas, open, openFact } = useExplorer();
  const { locality: file } = useOpenFiles();
  const { onFilter, onStage, onIndustry } = useNarrow();
  const placings = usePlacings();
  const { id } = locality;
  // beside the file of what is opened, not after it
  useEffect(fetchPanelParts, []);
  return (
    <Panel
      locality={locality}
      others={props.others}
      tools={
        <Tools isCompared={props.compared.includes(id)} onCompare={(add) => props.onCompare(id, add)}>
          {kept.rows && (
            <LazyCharts
              rows={rowsWithin(atlas, kept.rows, [id])}
              onStage={onStage}
              onIndustry={onIndustry}
              onFact={openFact}
            />
          )}
        </Tools>
      }
      onClose={props.onClose}
      onPrefecture={props.onPrefecture}
    >
      {file.value ? (
        <Suspense fallback={<Loading {...file} />}>
          <Tabs
            file={file.value}
            tab={props.tab}
            filtering={{ atlas, filter: kept.filter, facts: kept.facts }}
            project={props.project}
            placings={placings}
            onTab={props.onTab}
            onProject={(project) => open(id, project)}
            onFilter={onFilter}
          />
        </Suspense>
      ) : (
        <Loading {...file} />
      )}
    </Panel>
  );
}

export function Details(props: Props) {
  const { atlas } = useExplorer();
  const { at, enterprise } = useAddress().view;
  const locality = at === null ? undefined : atlas.byId.get(at);
  if (enterprise !== null) return <Enterprise id={enterprise} onClose={props.onClose} />;
  return locality ? <Locality {...props} locality={locality} /> : null;
}
