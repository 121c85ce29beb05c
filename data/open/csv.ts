// A table as CSV for spreadsheets: UTF-8 with BOM, CRLF, RFC 4180 quotes, and no cell that a spreadsheet would run.
import type { Cell } from '../contract/columns';

const isNumber = (text: string) => /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text);

/** A cell that a spreadsheet would take for a formula gets a leading apostrophe (CWE-1236); a number stays one. */
export const guarded = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) && !isNumber(text) ? `'${text}` : text);

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One cell; what is not given is empty. */
export const csvCell = (cell: Cell): string =>
  cell === null || cell === undefined ? '' : quoted(guarded(String(cell)));

/** The whole file. */
export function toCsv({ fields, rows }: { fields: readonly { name: string }[]; rows: readonly Cell[][] }): string {
  const lines = [fields.map(({ name }) => name), ...rows].map((cells) => cells.map(csvCell).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}
