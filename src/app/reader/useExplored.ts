// What every panel part needs, with the place that is lit in the lists or under the pointer.
import { useCallback, useMemo, useState } from 'react';
import type { Atlas } from '../../domain/atlas';
import { sameTarget, type Target } from '../../domain/pick';
import type { Language } from '../../domain/view';
import { useAddress } from '../address/useAddress';
import type { useSelection } from '../address/useSelection';
import { useReportTexts } from './useReportTexts';

const linkTo = (fact: string) => `${window.location.href.split('#')[0]}#fact=${fact}`;

/** The explorer's context; `onHover` tells it the place under the pointer. */
export function useExplored(atlas: Atlas, language: Language, selected: ReturnType<typeof useSelection>) {
  const { open, openFact, openEnterprise, lit, setLit: light } = selected;
  const { fact } = useAddress().view;
  const evidence = useReportTexts(atlas.index.reports);
  const [hovered, setHovered] = useState<Target | null>(null);
  const onHover = useCallback((target: Target | null) => setHovered((before) => sameTarget(before, target)), []);
  const explorer = useMemo(
    () => ({ atlas, language, lit: lit ?? hovered, fact, evidence, open, openFact, openEnterprise, light, linkTo }),
    [atlas, language, lit, hovered, fact, evidence, open, openFact, openEnterprise, light],
  );
  return { explorer, onHover };
}
