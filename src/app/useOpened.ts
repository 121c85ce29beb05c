// Opening and closing: what a click, a row or a key opens, what is offered to choose from, and where the focus returns.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LonLat } from '../../geo/published';
import type { Pick } from '../domain/pick';
import type { Placing } from '../domain/placing';
import type { ListKey } from '../domain/sections';
import type { View } from '../domain/view';
import type { Lit } from '../ui/explorer';
import type { useCamera } from './useCamera';

export type Choice = { projects: readonly string[]; localities: readonly string[]; at: LonLat };

type Given = {
  view: View;
  camera: ReturnType<typeof useCamera>;
  placings: ReadonlyMap<string, Placing>;
  openView: (patch: Partial<View>) => void;
};

export function useOpened({ view: { at, project }, camera, placings, openView }: Given) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [tab, setTab] = useState<ListKey>('projects');
  const [lit, setLit] = useState<Lit>(null);
  const cameFrom = useRef<Element | null>(null);

  const open = useCallback(
    (id: string, opened: string | null = null, also: readonly string[] = []) => {
      if (at === null) cameFrom.current = document.activeElement;
      setChoice(null);
      setOthers(also);
      setLit(null);
      if (opened !== null || id !== at) setTab('projects');
      if (id === at && opened === project) return;
      openView({ at: id, project: opened, camera: camera.camera() ?? null });
      camera.revealOpened(id, opened === null ? undefined : placings.get(opened));
    },
    [at, project, camera, placings, openView],
  );

  const close = useCallback(() => {
    openView({ at: null, project: null, camera: camera.camera() ?? null });
    setOthers([]);
    const before = cameFrom.current;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    else camera.map?.getCanvas().focus();
  }, [openView, camera]);

  const pick = useCallback(
    (picked: Pick) => {
      if (picked.kind === 'locality') open(picked.id, null, picked.others);
      else if (picked.kind === 'project') open(picked.locality, picked.id, picked.others);
      else if (picked.kind === 'stack') setChoice({ ...picked, localities: [] });
      else if (picked.kind === 'several') setChoice({ ...picked, projects: [] });
      else if (choice) setChoice(null);
      else if (at !== null) close();
    },
    [at, choice, close, open],
  );

  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      if (choice) setChoice(null);
      else if (at !== null) close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [choice, at, close]);

  const unchoose = useCallback(() => setChoice(null), []);
  return { open, close, pick, choice, unchoose, others, tab, setTab, lit, setLit };
}
