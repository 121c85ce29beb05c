// What the map shows of what is open and of what the filter leaves: it follows, the panel and the lists go first.
import { useMemo } from 'react';
import type { Atlas } from '../../domain/atlas';
import type { ProjectPoints } from '../../domain/filter';
import type { Placing } from '../../domain/placing';
import type { Theme } from '../../domain/view';
import { selectionOf } from '../../map/selection';
import type { Lit } from '../../ui/parts/explorer';
import { useFollowing } from './useDeferred';

type Given = {
  atlas: Atlas;
  placings: ReadonlyMap<string, Placing>;
  /** The open locality and project, and what is lit in the lists. */
  at: string | null;
  project: string | null;
  lit: Lit;
  /** What is open has its content. */
  isThere: boolean;
  shown: ProjectPoints;
  faded: readonly string[];
  fills: ReadonlyMap<string, string> | null;
  theme: Theme;
};

export function useMapState({ atlas, placings, at, project, lit, isThere, shown, faded, fills, theme }: Given) {
  const locality = at === null ? undefined : atlas.byId.get(at);
  const placing = project === null ? undefined : placings.get(project);
  const litPlacing = lit?.kind === 'project' ? placings.get(lit.id) : undefined;
  const selection = useMemo(() => selectionOf(locality, placing, litPlacing), [locality, placing, litPlacing]);
  // a shared link's panel is on the screen before the engine takes the page
  const isEngineDue = useFollowing(true, isThere, false);
  const mapAt = useFollowing(at, isThere);
  const mapSelection = useFollowing(selection, isThere);
  const left = useMemo(() => ({ shown, faded, fills, theme }), [shown, faded, fills, theme]);
  const mapLeft = useFollowing(left, true);
  const isBehind = mapAt !== at || mapSelection !== selection || mapLeft !== left;
  return { selection, isEngineDue, isBehind, drawn: { ...mapLeft, selected: mapAt, selection: mapSelection } };
}
