// Opening and closing: what a click, a row or a key opens, what is offered to choose from, and where the focus returns.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LonLat } from '../../../geo/published';
import { factPath, listOf } from '../../domain/fact';
import type { Pick } from '../../domain/pick';
import type { Placing } from '../../domain/placing';
import type { ListKey } from '../../domain/sections';
import type { View } from '../../domain/view';
import type { Lit } from '../../ui/parts/explorer';
import type { Opened, useCamera } from '../map/useCamera';
import { useFollowing } from '../map/useDeferred';

export type Choice = { projects: readonly string[]; localities: readonly string[]; at: LonLat };

type Given = {
  view: View;
  camera: ReturnType<typeof useCamera>;
  placings: ReadonlyMap<string, Placing>;
  openView: (patch: Partial<View>) => void;
  /** What is open has its content. */
  isThere: boolean;
};

const nothing = { at: null, project: null, fact: null, enterprise: null, compare: [] } as const;
/** What opens stands beside the map or the table; other pages give way. */
const beside = (page: View['page']) => (page === 'table' ? page : 'map');

export function useOpened({ view, camera, placings, openView, isThere }: Given) {
  const { at, project, fact, enterprise, page } = view;
  const [choice, setChoice] = useState<Choice | null>(null);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [tab, setTab] = useState<ListKey>('projects');
  const [lit, setLit] = useState<Lit>(null);
  const isOpen = at !== null || enterprise !== null;
  const cameFrom = useRef<Element | null>(null);

  // the map moves once the panel is there; opened anew, it moves anew
  const [revealing, setRevealing] = useState<Opened | null>(null);
  const due = useFollowing(revealing, isThere);
  const { revealOpened } = camera;
  useEffect(() => {
    if (!due) return;
    revealOpened(due);
    setRevealing(null);
  }, [due, revealOpened]);

  const open = useCallback(
    (id: string, opened: string | null = null, also: readonly string[] = []) => {
      if (at === null) cameFrom.current = document.activeElement;
      setChoice(null);
      setOthers(also);
      setLit(null);
      if (opened !== null || id !== at) setTab('projects');
      if (id === at && opened === project && enterprise === null && fact === null) return;
      openView({ ...nothing, page: beside(page), at: id, project: opened, camera: camera.camera() ?? null });
      setRevealing({ at: id, project: opened, placing: placings.get(opened ?? '') });
    },
    [at, project, fact, enterprise, page, camera, placings, openView],
  );

  const openFact = useCallback(
    (id: string) => {
      const path = factPath(id);
      if (!path) return;
      if (at === null) cameFrom.current = document.activeElement;
      const opened = path.kind === 'project' ? path.slug : null;
      openView({
        ...nothing,
        page: beside(page),
        at: path.locality,
        project: opened,
        fact: id,
        camera: camera.camera() ?? null,
      });
      setRevealing({ at: path.locality, project: opened, placing: placings.get(opened ?? '') });
    },
    [at, page, camera, placings, openView],
  );

  const openEnterprise = useCallback(
    (id: string) => {
      if (at === null) cameFrom.current = document.activeElement;
      openView({ enterprise: id, page: beside(page), compare: [], camera: camera.camera() ?? null });
    },
    [at, page, camera, openView],
  );

  // a link to a fact, followed or gone back to, shows the list that holds it
  useEffect(() => {
    const path = fact === null ? null : factPath(fact);
    if (path) setTab(listOf(path.kind));
    else if (at !== null) setTab('projects');
  }, [at, fact]);

  const close = useCallback(() => {
    const now = camera.camera() ?? null;
    // closing an enterprise's page returns to the locality beneath it
    if (enterprise !== null && at !== null) return openView({ enterprise: null, camera: now });
    openView({ ...nothing, page: beside(page), camera: now });
    setOthers([]);
    const before = cameFrom.current;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    else camera.map?.focus();
  }, [at, enterprise, page, openView, camera]);

  const pick = useCallback(
    (picked: Pick) => {
      if (picked.kind === 'locality') open(picked.id, null, picked.others);
      else if (picked.kind === 'project') open(picked.locality, picked.id, picked.others);
      else if (picked.kind === 'link') openFact(picked.fact);
      else if (picked.kind === 'stack') setChoice({ ...picked, localities: [] });
      else if (picked.kind === 'several') setChoice({ ...picked, projects: [] });
      else if (choice) setChoice(null);
      else if (isOpen) close();
    },
    [isOpen, choice, close, open, openFact],
  );

  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      if (choice) setChoice(null);
      else if (isOpen) close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [choice, isOpen, close]);

  const unchoose = useCallback(() => setChoice(null), []);
  const isRevealing = revealing !== null;
  return {
    isRevealing,
    open,
    openFact,
    openEnterprise,
    close,
    pick,
    choice,
    unchoose,
    others,
    tab,
    setTab,
    lit,
    setLit,
  };
}
