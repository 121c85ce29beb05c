// A fact that an old address names, and that has moved since: it opens where it is now.
import { useEffect } from 'react';
import { factPath } from '../../domain/fact';
import { useLoad } from '../files/useLoad';
import { useAddress } from './useAddress';

/** Leads on from a fact that the open file does not hold; what is still missing where nobody knows of its having moved. */
export function useMoved(missing: string | null): string | null {
  const { adjust } = useAddress();
  const { value: moved, failed } = useLoad(missing === null ? null : 'moved.json');
  const fact = moved?.find(({ from }) => from === missing)?.to ?? null;
  useEffect(() => {
    const path = fact === null ? null : factPath(fact);
    if (path) adjust({ fact, at: path.locality, project: path.kind === 'project' ? path.slug : null });
  }, [fact, adjust]);
  const isKnown = moved !== null || failed;
  return isKnown && fact === null ? missing : null;
}
