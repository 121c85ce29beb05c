// Holds the values of the published files against their shapes before anything is written.
import { z } from 'zod';

const most = 20; // lines: a file that is wrong is often wrong throughout

type Values = Iterable<readonly [path: string, value: unknown]>;
/** The shape that the file at a path has; undefined where none is told. */
type ShapeOf = (path: string) => z.ZodType | undefined;

/** Every place in the files' values that differs from its file's shape, one line each. */
export const validate = (values: Values, shapeOf: ShapeOf): string[] =>
  [...values].flatMap(([path, value]) => {
    const shape = shapeOf(path);
    if (!shape) return [`${path}: no shape is told of it`];
    const issues = shape.safeParse(value).error?.issues ?? [];
    return issues.map((issue) => `${path}: ${z.core.toDotPath(issue.path) || 'the whole'}: ${issue.message}`);
  });

/** Throws one error that names file and place of what differs: nothing that the app could not read is published. */
export function refuseInvalid(values: Values, shapeOf: ShapeOf) {
  const wrong = validate(values, shapeOf);
  if (wrong.length === 0) return;
  const more = wrong.length > most ? `\n… and ${wrong.length - most} more` : '';
  throw new Error(
    `${wrong.length} place(s) differ from data/published.ts or geo/published.ts; nothing is published. Correct the record or what publishes it.\n${wrong.slice(0, most).join('\n')}${more}`,
  );
}
