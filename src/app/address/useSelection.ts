// Opening and closing: what a click, a row or a key opens, what is offered to choose from, and where the focus returns.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListKey } from '../../../data/model/kinds';
import type { LonLat } from '../../../geo/published';
import { factPath, listOf } from '../../domain/fact';
import type { Pick } from '../../domain/pick';
import type { View } from '../../domain/view';
import type { Engine } from '../../map/engine';
import type { Lit } from '../../ui/parts/explorer';
import { useAddress } from './useAddress';

/** Several at one place of the map, to choose from. */
export type Choice = { projects: readonly string[]; localities: readonly string[]; at: LonLat };
/** What was opened and is to be brought into sight. */
export type Opened = { at: string; project: string | null };

const nothing = { at: null, project: null, fact: null, enterprise: null, compare: [] } as const;
/** What opens stands beside the map or the table; other pages give way. */
const beside = (page: View['page']) => (page === 'table' ? page : 'map');

/** The focus goes back to where something was opened from, else to the map. */
function useFocusReturn(map: Engine | null) {
  const cameFrom = useRef<Element | null>(null);
  const remember = useCallback(() => {
    cameFrom.current = document.activeElement;
  }, []);
  const giveBack = useCallback(() => {
    const before = cameFrom.current;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    else map?.focus();
  }, [map]);
  return { remember, giveBack };
}

/** The list that is shown: a link to a fact, followed or gone back to, shows the one that holds it. */
function useTab({ at, fact }: View) {
  const [tab, setTab] = useState<ListKey>('projects');
  useEffect(() => {
    const path = fact === null ? null : factPath(fact);
    if (path) setTab(listOf(path.kind));
    else if (at !== null) setTab('projects');
  }, [at, fact]);
  return [tab, setTab] as const;
}

/** Opens and closes in the address, which keeps the camera of that moment. */
function useOpening(map: Engine | null) {
  const { view, open: openView } = useAddress();
  const { at, project, fact, enterprise, page } = view;
  const [others, setOthers] = useState<readonly string[]>([]);
  const [tab, setTab] = useTab(view);
  const [lit, setLit] = useState<Lit>(null);
  const [revealing, setRevealing] = useState<Opened | null>(null);
  const { remember, giveBack } = useFocusReturn(map);

  const show = useCallback(
    (patch: Partial<View>) => openView({ ...patch, page: beside(page), camera: map?.camera() ?? null }),
    [map, page, openView],
  );
  const open = useCallback(
    (id: string, opened: string | null = null, also: readonly string[] = []) => {
      if (at === null) remember();
      setOthers(also);
      setLit(null);
      if (opened !== null || id !== at) setTab('projects');
      if (id === at && opened === project && enterprise === null && fact === null) return;
      show({ ...nothing, at: id, project: opened });
      setRevealing({ at: id, project: opened });
    },
    [at, project, fact, enterprise, show, remember, setTab],
  );
  const openFact = useCallback(
    (id: string) => {
      const path = factPath(id);
      if (!path) return;
      if (at === null) remember();
      const opened = path.kind === 'project' ? path.slug : null;
      show({ ...nothing, at: path.locality, project: opened, fact: id });
      setRevealing({ at: path.locality, project: opened });
    },
    [at, show, remember],
  );
  const openEnterprise = useCallback(
    (id: string) => {
      if (at === null) remember();
      show({ enterprise: id, compare: [] });
    },
    [at, show, remember],
  );
  const close = useCallback(() => {
    // closing an enterprise's page returns to the locality beneath it
    if (enterprise !== null && at !== null) return openView({ enterprise: null, camera: map?.camera() ?? null });
    show(nothing);
    setOthers([]);
    giveBack();
  }, [at, enterprise, map, openView, show, giveBack]);
  const onRevealed = useCallback(() => setRevealing(null), []);
  return { others, tab, setTab, lit, setLit, revealing, onRevealed, open, openFact, openEnterprise, close };
}

/** What is open and lit, and what is offered to choose from; how to open and close it. */
export function useSelection(map: Engine | null) {
  const { at, enterprise } = useAddress().view;
  const opening = useOpening(map);
  const { open: openOne, openFact, close } = opening;
  const [choice, setChoice] = useState<Choice | null>(null);
  const isOpen = at !== null || enterprise !== null;
  const unchoose = useCallback(() => setChoice(null), []);
  const open = useCallback(
    (...what: Parameters<typeof openOne>) => {
      setChoice(null);
      openOne(...what);
    },
    [openOne],
  );
  const leave = useCallback(() => {
    if (choice) setChoice(null);
    else if (isOpen) close();
  }, [choice, isOpen, close]);

  const pick = useCallback(
    (picked: Pick) => {
      if (picked.kind === 'locality') open(picked.id, null, picked.others);
      else if (picked.kind === 'project') open(picked.locality, picked.id, picked.others);
      else if (picked.kind === 'link') openFact(picked.fact);
      else if (picked.kind === 'cluster') setChoice(picked);
      else if (picked.kind === 'several') setChoice({ ...picked, projects: [] });
      else leave();
    },
    [leave, open, openFact],
  );
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && leave();
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [leave]);
  return { ...opening, open, pick, choice, unchoose };
}
