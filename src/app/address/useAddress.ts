// The address for all parts of the app: the view that it says, and how to write another.
import { createContext, useContext } from 'react';
import type { useView } from './useView';

export type Address = ReturnType<typeof useView>;

export const AddressContext = createContext<Address | null>(null);

/** What the address says, and how to write it. */
export function useAddress(): Address {
  const address = useContext(AddressContext);
  if (!address) throw new Error('useAddress needs an AddressContext above it');
  return address;
}
