// A heading across all columns, with a remark where the group is empty.
import type { ReactNode } from 'react';

export function GroupRow({ title, span, children }: { title: string; span: number; children?: ReactNode }) {
  return (
    <tr className="compare-group">
      <th scope="rowgroup" colSpan={span}>
        <span className="compare-group-title">{title}</span>
        {children && <span className="soft"> {children}</span>}
      </th>
    </tr>
  );
}
