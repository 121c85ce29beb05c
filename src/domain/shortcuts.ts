// The keys: one table that the keyboard and the help both read.
import { keysOf } from './codec';

export const shortcuts = {
  search: '/',
  features: 'm',
  viewport: 'v',
  table: 't',
  filters: 'f',
  help: '?',
} as const;
export type Shortcut = keyof typeof shortcuts;

/** The shortcut of a pressed key; null for others. */
export const shortcutOf = (key: string): Shortcut | null =>
  keysOf(shortcuts).find((name) => shortcuts[name] === key) ?? null;
