// Markdown tables. Pure.

/** The cell of what was not measured. */
export const missing = '–';

export const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
