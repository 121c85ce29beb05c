// Which locality is hovered, selected, aside or left without a project: what the layers read as feature-state.
import { type Atlas, familyOf } from '../domain/atlas';

/** What changes with the pointer, the selection and the filter: feature-state, so that no tile is laid out anew. */
export type LocalityState = {
  hover: boolean;
  selected: boolean;
  /** Another is selected, with which it has nothing to do. */
  aside: boolean;
  /** Left without a visible project. */
  faded: boolean;
};

type Chosen = { hovered: string | null; selected: string | null; faded: readonly string[] };

/** The state of every locality, by id. */
export function featureStatesOf(
  atlas: Atlas,
  { hovered, selected, faded }: Chosen,
): ReadonlyMap<string, LocalityState> {
  const family = new Set(selected === null ? [] : familyOf(atlas, selected));
  const without = new Set(faded);
  return new Map(
    atlas.index.localities.map(({ id }) => [
      id,
      {
        hover: id === hovered,
        selected: id === selected,
        aside: selected !== null && !family.has(id),
        faded: without.has(id),
      },
    ]),
  );
}
