// Messages of versions and of parts that did not come, in both languages with the same keys.
import type { Shape } from './shape';

export const versionsZh = {
  ready: '有新版本',
  take: '载入',
  later: '以后再说',
  missing: '这一部分没能载入。',
  again: '重新载入页面',
};

export const versionsEn: Shape<typeof versionsZh> = {
  ready: 'A new version is ready',
  take: 'Load it',
  later: 'Later',
  missing: 'This part could not be loaded.',
  again: 'Load the page again',
};
