// Messages about what a report leaves open, or says otherwise elsewhere: Chinese, English.
export const doubts = {
  owner: ['原文没有说清是谁的，可以读作：', 'Whose it is stays open. It may be read as:'],
  base: ['原文没有说清与什么相比，可以读作：', 'What it is compared with stays open. It may be read as:'],
  period: ['原文没有说清是何时的，可以读作：', 'Of what time it is stays open. It may be read as:'],
  referent: ['原文没有说清所指为何，可以读作：', 'What it refers to stays open. It may be read as:'],
  otherwise: [
    '同一报道还说，且没有说明两者关系：',
    'The same report also says this, without saying how the two fit together:',
  ],
  readings: ['有几种读法', 'several readings'],
  alsoSaid: ['同一报道另有说法', 'the report says more'],
} as const;
