// What every panel part needs, with the place that is lit in the lists or under the pointer.
import { useCallback, useMemo, useState } from 'react';
import type { Atlas } from '../../domain/atlas';
import { type Filter, noFilter } from '../../domain/filter';
import { sameTarget, type Target } from '../../domain/pick';
import { type Language, mostCompared } from '../../domain/view';
import { useAddress } from '../address/useAddress';
import type { useSelection } from '../address/useSelection';
import { useReportTexts } from './useReportTexts';

const linkTo = (fact: string) => `${window.location.href.split('#')[0]}#fact=${fact}`;

const closed = { at: null, project: null, fact: null, enterprise: null } as const;

/** The explorer's context; `onHover` tells it the place under the pointer. */
export function useExplored(atlas: Atlas, language: Language, selected: ReturnType<typeof useSelection>) {
  const { open, openFact, openEnterprise, lit, setLit: light } = selected;
  const { view, open: openView } = useAddress();
  const { fact } = view;
  const evidence = useReportTexts(atlas.index.reports);
  const [hovered, setHovered] = useState<Target | null>(null);
  const onHover = useCallback((target: Target | null) => setHovered((before) => sameTarget(before, target)), []);
  const showAll = useCallback(
    (filter: Partial<Filter>) =>
      openView({ ...noFilter, ...filter, page: 'table', table: 'projects', text: '', compare: [] }),
    [openView],
  );
  const compare = useCallback(
    (localities: readonly string[]) => openView({ ...closed, compare: localities.slice(0, mostCompared), page: 'map' }),
    [openView],
  );
  const explorer = useMemo(
    () => ({
      atlas,
      language,
      lit: lit ?? hovered,
      fact,
      evidence,
      open,
      openFact,
      openEnterprise,
      showAll,
      compare,
      light,
      linkTo,
    }),
    [atlas, language, lit, hovered, fact, evidence, open, openFact, openEnterprise, showAll, compare, light],
  );
  return { explorer, onHover };
}
