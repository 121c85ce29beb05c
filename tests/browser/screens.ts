// By what each screen is known once its content is there (CSS): a check of a screen that has yet to come proves nothing.
export const content = {
  map: 'main.map',
  locality: 'aside [role="tab"]',
  project: 'aside [data-project] .row-trigger[aria-expanded="true"]',
  enterprise: 'aside h3',
  table: '.table-page tr[data-row]',
  comparison: '.compare-table',
  about: '.about table',
  emptied: '.emptied',
} as const;
