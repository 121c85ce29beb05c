// What every panel part needs: the atlas, the reader's language and words, and how to open or light something.
import type { TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual, IndexedReport } from '../../../data/published';
import type { Atlas } from '../../domain/atlas';
import type { Filter } from '../../domain/filter';
import type { Target } from '../../domain/pick';
import type { Language } from '../../domain/view';

export type Lit = Target | null;

/** What became of a file that a reader gave: the report it is, or why it was refused. */
export type GivenFile = {
  file: string;
  report: string | null;
  reason: 'taken' | 'unkept' | 'unknown' | 'unreadable' | 'insecure';
};

/** The reports' texts that this reader holds, as code points; they never leave the browser. */
export type ReportTexts = {
  texts: ReadonlyMap<string, readonly string[]>;
  given: readonly GivenFile[];
  add: (files: readonly File[]) => void;
  remove: (report: string) => void;
};

export type Explorer = {
  atlas: Atlas;
  language: Language;
  lit: Lit;
  /** The fact that the address lands on. */
  fact: string | null;
  evidence: ReportTexts;
  open: (locality: string, project?: string | null) => void;
  openFact: (fact: string) => void;
  openEnterprise: (enterprise: string) => void;
  /** The table of all projects that one filter keeps. */
  showAll: (filter: Partial<Filter>) => void;
  /** Localities side by side, the first of them as many as can be. */
  compare: (localities: readonly string[]) => void;
  light: (lit: Lit) => void;
  /** The address of a fact, to be shared. */
  linkTo: (fact: string) => string;
};

export const ExplorerContext = createContext<Explorer | null>(null);

type Spoken = {
  t: TFunction;
  name: (name: Bilingual) => string;
  report: (id: string) => IndexedReport | undefined;
};

/** The explorer, with the reader's words: messages, names, reports. */
export function useExplorer(): Explorer & Spoken {
  const explorer = useContext(ExplorerContext);
  const { t } = useTranslation();
  if (!explorer) throw new Error('useExplorer needs an ExplorerContext above it');
  const { atlas, language } = explorer;
  return {
    ...explorer,
    t,
    name: (name) => name[language],
    report: (id) => atlas.index.reports.find((one) => one.id === id),
  };
}

/** Handlers that light a feature on the map while its row is hovered or focused. */
export function lighting(light: Explorer['light'], lit: NonNullable<Lit>) {
  const on = () => light(lit);
  const off = () => light(null);
  return { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off };
}
