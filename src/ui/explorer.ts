// What every panel part needs: the atlas, the reader's language, and how to open or light something.
import { createContext, useContext } from 'react';
import type { Bilingual } from '../../data/published';
import type { Atlas } from '../domain/atlas';
import type { Language } from '../domain/view';

export type Lit = { kind: 'locality' | 'project'; id: string } | null;

export type Explorer = {
  atlas: Atlas;
  language: Language;
  lit: Lit;
  open: (locality: string, project?: string | null) => void;
  light: (lit: Lit) => void;
};

export const ExplorerContext = createContext<Explorer | null>(null);

export function useExplorer(): Explorer & { name: (name: Bilingual) => string } {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new Error('useExplorer needs an ExplorerContext above it');
  return { ...explorer, name: (name) => name[explorer.language] };
}

/** Handlers that light a feature on the map while its row is hovered or focused. */
export function lighting(light: Explorer['light'], lit: NonNullable<Lit>) {
  const on = () => light(lit);
  const off = () => light(null);
  return { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off };
}
