// Stages gathered into phases: planned, under way and done never look alike.
import type { StageId } from '../../data/model/ids';

export type Phase = 'plan' | 'way' | 'done' | 'held';

export const phaseOf: Record<StageId, Phase> = {
  planned: 'plan',
  signed: 'plan',
  launched: 'way',
  started: 'way',
  building: 'way',
  trial: 'way',
  operating: 'done',
  'at-capacity': 'done',
  stalled: 'held',
  reviving: 'held',
  completed: 'done',
  accrediting: 'way',
};
