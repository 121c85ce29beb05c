// Sheets as an .xlsx workbook: the headings frozen, with a filter on each; numbers as numbers, all else as text.
// write-excel-file (MIT, 20 kB gzip, no worker): it is kept up, and runs under the page's content security policy.
import writeXlsxFile, { type Feature, type Sheet as Page, type SheetData } from 'write-excel-file/browser';
import type { Sheet, SheetCell } from '../../domain/sheets';

/** What a file within a workbook may hold. */
type Content = Blob | ArrayBuffer | File;

/** A sheet with its name; without `columns` it has neither headings nor a filter. */
export type Named = { name: string; sheet: Sheet } | { name: string; lines: readonly (readonly SheetCell[])[] };

const widest = 48; // characters
const narrowest = 8;
/** Chinese characters are twice as wide as others. */
const widthOf = (cell: SheetCell) => [...String(cell ?? '')].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);

const columnsOf = (lines: readonly (readonly SheetCell[])[]) =>
  Array.from({ length: Math.max(...lines.map(({ length }) => length), 1) }, (_, index) => {
    const longest = Math.max(...lines.map((line) => widthOf(line[index] ?? null)));
    return { width: Math.min(widest, Math.max(narrowest, longest + 2)) };
  });

const cellOf = (cell: SheetCell) =>
  cell === null ? null : typeof cell === 'number' ? { type: Number, value: cell } : { type: String, value: cell };

/** A name that a workbook may have: at most 31 characters, none of them `[]:*?/\`. */
const allowed = (name: string) => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

function pageOf(named: Named): Page<Content> {
  const lines = 'sheet' in named ? [named.sheet.columns.map(({ title }) => title), ...named.sheet.rows] : named.lines;
  const data: SheetData = lines.map((line, index) =>
    line.map((cell) => {
      const made = cellOf(cell);
      return made && index === 0 ? { ...made, fontWeight: 'bold' as const } : made;
    }),
  );
  return {
    sheet: allowed(named.name),
    data,
    columns: columnsOf(lines),
    ...('sheet' in named && { stickyRowsCount: 1 }),
  };
}

/** `A`, `Z`, `AA`: the letters of a column, from 0. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

/** All cells of a sheet with its headings. */
const corners = ({ columns, rows }: Sheet) => ({ column: lettersOf(columns.length - 1), row: rows.length + 1 });

const inXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", "''");

/** A filter on every heading; LibreOffice shows it where a hidden name says so as well. */
const filters = (all: readonly Named[]): Feature<Content> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const named = all[sheetIndex];
          if (!named || !('sheet' in named)) return xml;
          const { column, row } = corners(named.sheet);
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${column}${row}"/>`);
        },
      },
      'xl/workbook.xml': {
        transform: (xml) => {
          const names = all.flatMap((named, index) => {
            if (!('sheet' in named)) return [];
            const { column, row } = corners(named.sheet);
            const range = `'${inXml(allowed(named.name))}'!$A$1:$${column}$${row}`;
            return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${range}</definedName>`;
          });
          return xml.replace('</sheets>', `</sheets><definedNames>${names.join('')}</definedNames>`);
        },
      },
    },
  },
});

/** The workbook of these sheets, in their order. */
export const workbookOf = (all: readonly Named[]): Promise<Blob> =>
  writeXlsxFile(all.map(pageOf), { features: [filters(all)] }).toBlob();
