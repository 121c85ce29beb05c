// Messages of versions and of parts that did not come: Chinese, English.
export const versions = {
  ready: ['有新版本', 'A new version is ready'],
  take: ['载入', 'Load it'],
  later: ['以后再说', 'Later'],
  missing: ['这一部分没能载入。', 'This part could not be loaded.'],
  again: ['重新载入页面', 'Load the page again'],
} as const;
