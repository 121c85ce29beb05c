// The comparison's table: a column a locality, a row a question; headings stay in sight.
import type { ReactNode } from 'react';
import type { LocalityFile, Rows } from '../../../data/published';
import { partOf } from '../../domain/comparison';
import { useExplorer } from '../parts/explorer';
import { AloneFigures, SharedFigures } from './FigureRows';
import { GroupRow } from './GroupRow';
import { AreaCell, HeadRow, ReportCell } from './Heads';
import { EnterprisesCell, InitiativesCell, ProjectsCell } from './RecordCells';

type Props = {
  files: readonly LocalityFile[];
  selection: Rows | null;
  onRemove: (id: string) => void;
};

function Row<T>({ title, items, cell }: { title: string; items: readonly T[]; cell: (item: T) => ReactNode }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
        <td key={index}>{cell(item)}</td>
      ))}
    </tr>
  );
}

export function Columns({ files, selection, onRemove }: Props) {
  const { t, atlas, name } = useExplorer();
  const localities = files.map(({ locality }) => atlas.byId.get(locality.id)).filter((one) => one !== undefined);
  const names = localities.map((locality) => name(locality.name)).join(t('compare.comma'));
  const projects = selection && files.map((file) => partOf(atlas, file, selection, 'projects'));
  const initiatives = selection && files.map((file) => partOf(atlas, file, selection, 'initiatives'));
  const enterprises = selection && files.map((file) => partOf(atlas, file, selection, 'enterprises'));
  return (
    <table className="compare-table" data-columns={files.length}>
      <caption className="unseen">{t('compare.caption', { names })}</caption>
      <thead>
        <HeadRow localities={localities} onRemove={onRemove} />
      </thead>
      <tbody>
        <Row title={t('compare.report')} items={localities} cell={(locality) => <ReportCell locality={locality} />} />
        <Row title={t('compare.area')} items={localities} cell={(locality) => <AreaCell locality={locality} />} />
        <SharedFigures files={files} />
        <GroupRow title={t('compare.groups.records')} span={files.length + 1}>
          {!selection && t('loading')}
        </GroupRow>
        {projects && <Row title={t('tabs.projects')} items={projects} cell={(part) => <ProjectsCell part={part} />} />}
        {initiatives && (
          <Row title={t('tabs.initiatives')} items={initiatives} cell={(part) => <InitiativesCell part={part} />} />
        )}
        {enterprises && (
          <Row title={t('tabs.enterprises')} items={enterprises} cell={(part) => <EnterprisesCell part={part} />} />
        )}
        <AloneFigures files={files} />
      </tbody>
    </table>
  );
}
