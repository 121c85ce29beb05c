// A chart with its heading, its note, and the same numbers as a table below.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlotBox } from './PlotBox';

type Props = {
  title: string;
  note: string;
  /** What the picture shows, spoken. */
  label: string;
  /** null: there is nothing to plot. */
  draw: ((width: number) => Element) | null;
  legend?: ReactNode;
  head: readonly ReactNode[];
  /** The body's rows. */
  children: ReactNode;
};

export function ChartFigure({ title, note, label, draw, legend, head, children }: Props) {
  const { t } = useTranslation();
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <p className="chart-note">{note}</p>
      {draw && <PlotBox label={label} draw={draw} />}
      {legend}
      <details className="chart-table">
        <summary>{t('charts.asTable')}</summary>
        <div className="chart-scroll">
          <table>
            <thead>
              <tr>
                {head.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a heading is its column
                  <th key={index} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
