// A column of a published table: its name, its type, whether it may be empty, and how a row gives its cell.
import { z } from 'zod';
import { type FieldName, type Meaning, meaningOf, meanings } from '../model/descriptions';
import type { Bilingual } from '../model/schema';
import { vocabularies } from '../model/vocabularies';

export type Cell = string | number | boolean | null | undefined;
export type FieldType = 'string' | 'number' | 'integer' | 'boolean';
export type Field = { name: string; type: FieldType; required: boolean; meaning: Meaning; values?: string[] };
export type Column<Row> = Field & { of: (row: Row) => Cell };

/** A published table: `row` says what one row is. No row is ever a sum. */
export type Table = {
  name: string;
  title: Bilingual;
  row: Bilingual;
  key: FieldName[];
  fields: Field[];
  rows: Cell[][];
};

/** A field; one that takes its values from a closed vocabulary lists them. */
export function field(
  name: FieldName,
  type: FieldType = 'string',
  required = false,
  values?: readonly string[],
): Field {
  const listed = values ?? (name in vocabularies ? Object.keys(vocabularies[name] ?? {}) : undefined);
  return { name, type, required, meaning: meanings[name], ...(listed && { values: [...listed] }) };
}

function fieldOf(name: string, shape: z.core.$ZodType): Field {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodNullable)
    return { ...fieldOf(name, shape.unwrap()), required: false };
  const meaning = meaningOf(name);
  if (!meaning) throw new Error(`data/model/descriptions.ts does not tell what ${name} means`);
  const type = shape instanceof z.ZodNumber ? (shape.isInt ? 'integer' : 'number') : 'string';
  return {
    name,
    type,
    required: true,
    meaning,
    ...(shape instanceof z.ZodEnum && { values: shape.options.map(String) }),
  };
}

/** The fields of an object whose properties are flat. */
export const fieldsOf = ({ shape }: z.ZodObject): Field[] =>
  Object.entries(shape).map(([name, part]) => fieldOf(name, part));

/** A column that may be empty. */
export const column = <Row>(
  name: FieldName,
  of: (row: Row) => Cell,
  type: FieldType = 'string',
  values?: readonly string[],
): Column<Row> => ({ ...field(name, type, false, values), of });

/** A column that is never empty. */
export const filled = <Row>(
  name: FieldName,
  of: (row: Row) => Cell,
  type: FieldType = 'string',
  values?: readonly string[],
): Column<Row> => ({ ...field(name, type, true, values), of });

/** Several values in one cell. */
export const joined = (values: readonly string[] | undefined): Cell =>
  values && values.length > 0 ? values.join('|') : undefined;

/** Lays rows out under their columns; `key` names the columns that tell rows apart. */
export function table<Row>(
  head: Pick<Table, 'name' | 'title' | 'row' | 'key'>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  const fields = columns.map(({ of: _of, ...rest }) => rest);
  return { ...head, fields, rows: rows.map((row) => columns.map(({ of }) => of(row))) };
}
