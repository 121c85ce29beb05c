// The keys: one table that the keyboard and the help both read.
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
  (Object.keys(shortcuts) as Shortcut[]).find((name) => shortcuts[name] === key) ?? null;
