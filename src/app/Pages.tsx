// The pages that stand in the map's place or beside it: the table, a comparison, what the data say and do not say.
import { lazy, Suspense } from 'react';
import type { About as AboutFile, LocalityFile, Row, Rows } from '../../data/published';
import type { StageKey } from '../domain/filter';
import type { View } from '../domain/view';
import { Missing } from '../ui/parts/ErrorBoundary';
import type { useComparison } from './address/useComparison';
import type { useFiles } from './files/useFiles';
import { useLoad } from './files/useLoad';

const About = lazy(() => import('../ui/about/About').then((module) => ({ default: module.About })));
const TablePage = lazy(() => import('../ui/table/TablePage').then((module) => ({ default: module.TablePage })));
const Compare = lazy(() => import('../ui/compare/Compare').then((module) => ({ default: module.Compare })));

export type Page = View['page'] | 'compare';

type Props = {
  page: Page;
  view: View;
  rows: ReturnType<typeof useLoad<Rows>>;
  selection: Rows | null;
  compared: ReturnType<typeof useFiles<LocalityFile>>;
  comparison: ReturnType<typeof useComparison>;
  /** The fact or locality lit on the map or in a panel. */
  lit: string | null;
  openView: (patch: Partial<View>) => void;
  adjust: (patch: Partial<View>) => void;
  onTableRows: (rows: readonly Row[]) => void;
  onStage: (stage: StageKey) => void;
  onIndustry: (id: string) => void;
};

export function Pages({ page, view, rows, selection, compared, comparison, openView, adjust, ...props }: Props) {
  const about = useLoad<AboutFile>(page === 'about' ? 'about.json' : null);
  const toMap = () => openView({ page: 'map' });
  return (
    <Missing key={page}>
      <Suspense fallback={null}>
        {page === 'table' && (
          <TablePage
            selection={selection}
            failed={rows.failed}
            slow={rows.slow}
            onRetry={rows.retry}
            kind={view.table}
            onKind={(table) => adjust({ table })}
            text={view.text}
            onText={(text) => adjust({ text })}
            lit={props.lit}
            onShown={props.onTableRows}
            onClose={toMap}
          />
        )}
        {page === 'compare' && (
          <Compare
            ids={view.compare}
            files={compared.values}
            failed={compared.failed}
            slow={compared.slow}
            onRetry={compared.retry}
            selection={selection}
            onRemove={comparison.remove}
            onAdd={comparison.add}
            onStage={props.onStage}
            onIndustry={props.onIndustry}
            onClose={() => openView({ compare: [] })}
          />
        )}
        {page === 'about' && (
          <About about={about.value} failed={about.failed} slow={about.slow} onClose={toMap} onRetry={about.retry} />
        )}
      </Suspense>
    </Missing>
  );
}
