// The pages that stand in the map's place or beside it: the table, a comparison, what the data say and do not say.
import { lazy, Suspense, useCallback, useState } from 'react';
import type { EngineChoice } from '../domain/engineChoice';
import type { Kept } from '../domain/kept';
import type { TableShown } from '../domain/tableFilter';
import { pageOf } from '../domain/view';
import { ErrorBoundary } from '../ui/parts/ErrorBoundary';
import { useExplorer } from '../ui/parts/explorer';
import { Loading } from '../ui/parts/Loading';
import { PainterText } from '../ui/parts/PainterText';
import { useAddress } from './address/useAddress';
import { useLoad, useLoads } from './files/useLoad';
import { useNarrow } from './filter/useNarrow';

const About = lazy(() => import('../ui/about/About').then((module) => ({ default: module.About })));
const TableExport = lazy(() => import('./export/TableExport').then((module) => ({ default: module.TableExport })));
const TablePage = lazy(() => import('../ui/table/TablePage').then((module) => ({ default: module.TablePage })));
const Compare = lazy(() => import('../ui/compare/Compare').then((module) => ({ default: module.Compare })));

type Props = {
  kept: Kept;
  /** What draws the map, and why. */
  painter: EngineChoice | null;
  /** Hears of the table's rows, in their order. */
  onTableRows: (shown: TableShown) => void;
  /** The localities gathered to be compared. */
  tray: readonly string[];
  /** A locality joins the comparison, or leaves it. */
  onAdd: (id: string) => void;
  onRemove: (id: string) => void;
};

function Table({ kept, onTableRows }: Pick<Props, 'kept' | 'onTableRows'>) {
  const { view, open, adjust } = useAddress();
  const rows = useLoad('rows.json');
  const [shown, setShown] = useState<TableShown | null>(null);
  const onShown = useCallback(
    (now: TableShown) => {
      setShown(now);
      onTableRows(now);
    },
    [onTableRows],
  );
  return (
    <TablePage
      selection={kept.rows}
      filter={kept.filter}
      exports={
        <Suspense fallback={null}>
          <TableExport kept={kept} shown={shown} />
        </Suspense>
      }
      loading={<Loading {...rows} />}
      kind={view.table}
      onKind={(table) => adjust({ table })}
      text={view.text}
      onText={(text) => adjust({ text })}
      lit={useExplorer().lit?.id ?? null}
      onShown={onShown}
      onClose={() => open({ page: 'map' })}
    />
  );
}

function Comparison({ kept, tray, onAdd, onRemove }: Omit<Props, 'onTableRows' | 'painter'>) {
  const { view, open } = useAddress();
  const files = useLoads(view.compare.map((id) => `localities/${id}.json` as const));
  const { onStage, onIndustry } = useNarrow();
  return (
    <Compare
      ids={view.compare}
      chosen={tray}
      files={files.values}
      loading={<Loading {...files} />}
      selection={kept.rows}
      onAdd={onAdd}
      onRemove={onRemove}
      onStage={onStage}
      onIndustry={onIndustry}
      onClose={() => open({ compare: [], page: 'map' })}
    />
  );
}

function AboutData({ painter }: Pick<Props, 'painter'>) {
  const { open } = useAddress();
  const about = useLoad('about.json');
  return (
    <About
      about={about.value}
      painter={painter && <PainterText {...painter} />}
      loading={<Loading {...about} />}
      onClose={() => open({ page: 'map' })}
    />
  );
}

export function Pages({ kept, painter, tray, onTableRows, onAdd, onRemove }: Props) {
  const page = pageOf(useAddress().view);
  return (
    <ErrorBoundary key={page}>
      <Suspense fallback={null}>
        {page === 'table' && <Table kept={kept} onTableRows={onTableRows} />}
        {page === 'compare' && <Comparison kept={kept} tray={tray} onAdd={onAdd} onRemove={onRemove} />}
        {page === 'about' && <AboutData painter={painter} />}
      </Suspense>
    </ErrorBoundary>
  );
}
