// Where a link to a fact lands once its locality's file is there.
import type { LocalityFile } from '../../data/published';
import { factPath, recordOf } from './fact';
import type { View } from './view';

/** The project to unfold, which for a group's figure is its first member; `missing`: a fact that the file does not hold. */
export function landedOn(
  { fact, project }: View,
  file: LocalityFile | null,
): { project: string | null; missing: string | null } {
  const path = fact === null ? null : factPath(fact);
  if (!path || !file) return { project, missing: null };
  const record = recordOf(file, path);
  return { project: record?.members?.[0] ?? project, missing: record ? null : fact };
}
