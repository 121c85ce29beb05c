// The files of what the address opens: a locality's, an enterprise's.
import { useLoad } from '../files/useLoad';
import { useAddress } from './useAddress';

/** `isThere`: what is open has its content, or will not get it. */
export function useOpenFiles() {
  const { at, enterprise } = useAddress().view;
  const locality = useLoad(at === null ? null : `localities/${at}.json`);
  const business = useLoad(enterprise === null ? null : `enterprises/${enterprise}.json`);
  const isThere =
    (at === null || locality.value !== null || locality.failed) &&
    (enterprise === null || business.value !== null || business.failed);
  return { locality, business, isThere };
}
