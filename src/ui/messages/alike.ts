// Messages of what leads on: to projects alike, like figures, neighbours. Chinese, English.
export const alike = {
  projects: ['全部同类项目：', 'All projects alike:'],
  figures: ['与别处同类数字对比（{{count}} 地）', 'Compare with like figures elsewhere ({{count}})'],
  near: ['其他有报道的地方：', 'Other places with a report:'],
} as const;
