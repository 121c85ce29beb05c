// The JSON Schema of a published file, by which its texts are told from its ids.
import { jsonSchema } from '../../data/contract/json-schema';
import { shapeOf } from '../../geo/atlas/contract';

/** The schema of `atlas/<path>`; undefined where the file is not for the app. */
export function fileSchema(path: string) {
  const shape = shapeOf(path);
  return shape && jsonSchema(path, shape);
}
