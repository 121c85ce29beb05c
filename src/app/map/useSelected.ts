// What is marked on the map of what is open, and of what is lit in the lists.
import { useMemo } from 'react';
import type { Atlas } from '../../domain/atlas';
import { landedOn } from '../../domain/deepLink';
import { selectionOf } from '../../map/selection';
import type { Lit } from '../../ui/parts/explorer';
import { useAddress } from '../address/useAddress';
import { useMoved } from '../address/useMoved';
import { useOpenFiles } from '../address/useOpenFiles';
import { usePlacings } from '../files/usePlacings';

/** The project on which the address lands, the fact that is nowhere, and the points and circles of all that is selected. */
export function useSelected(atlas: Atlas, lit: Lit) {
  const { view } = useAddress();
  const placings = usePlacings();
  const landed = landedOn(view, useOpenFiles().locality.value);
  const missing = useMoved(landed.missing);
  const { project } = landed;
  const locality = view.at === null ? undefined : atlas.byId.get(view.at);
  const placing = project === null ? undefined : placings.get(project);
  const litPlacing = lit?.kind === 'project' ? placings.get(lit.id) : undefined;
  const selection = useMemo(() => selectionOf(locality, placing, litPlacing), [locality, placing, litPlacing]);
  return { project, missing, selection };
}
