// What a screen reader is told: one polite line; the same words twice are said twice.
import { createContext, useContext } from 'react';

export type Announce = (text: string) => void;
export const AnnounceContext = createContext<Announce>(() => undefined);
export const useAnnounce = (): Announce => useContext(AnnounceContext);
