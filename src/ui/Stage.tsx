// A project's stage as a badge: planned, under way and achieved never look alike.
import { useTranslation } from 'react-i18next';
import type { StageId } from '../../data/ids';

const phases: Record<StageId, 'plan' | 'way' | 'done' | 'held'> = {
  planned: 'plan',
  signed: 'plan',
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

export function StageBadge({ stage }: { stage: StageId | null }) {
  const { t } = useTranslation();
  return (
    <span className="stage" data-phase={stage ? phases[stage] : 'unknown'}>
      {t(`stage.${stage ?? 'unknown'}`)}
    </span>
  );
}
