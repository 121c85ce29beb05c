// What a press on a chart or a chip narrows the filter to.
import type { Filter, StageKey } from '../../domain/filter';
import { useAddress } from '../address/useAddress';

/** Changes the filter: in any way, to one stage, to one industry. */
export function useNarrow() {
  const { known, adjust } = useAddress();
  const onFilter = (patch: Partial<Filter>) => adjust(patch);
  return {
    onFilter,
    onStage: (stage: StageKey) => onFilter({ stages: [stage] }),
    onIndustry: (id: string) => onFilter({ hidden: known.industries.filter((one) => one !== id) }),
  };
}
