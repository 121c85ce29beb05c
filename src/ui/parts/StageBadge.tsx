// A project's stage as a badge: planned, under way and achieved never look alike.
import { useTranslation } from 'react-i18next';
import type { StageId } from '../../../data/model/ids';
import { phaseOf } from '../../domain/phases';

export function StageBadge({ stage }: { stage: StageId | null }) {
  const { t } = useTranslation();
  return (
    <span className="stage" data-phase={stage ? phaseOf[stage] : 'unknown'}>
      {t(`stage.${stage ?? 'unknown'}`)}
    </span>
  );
}
