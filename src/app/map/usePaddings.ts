// What the panels cover of the map, by the screen's layout.
import { useMemo } from 'react';
import { besideTable, type Paddings, paddingsOf } from '../../domain/paddings';
import { pageOf } from '../../domain/view';
import { isEmbedded } from '../../ui/parts/host';
import { useSwitch } from '../../ui/parts/useKept';
import { useIsPhone, useSize } from '../../ui/parts/useScreen';
import { useAddress } from '../address/useAddress';

/** The map ends at the table; the first visit's card stands on a phone's map. */
export function usePaddings(): Paddings {
  const { height, width } = useSize();
  const isPhone = useIsPhone();
  const [isFirst] = useSwitch('welcome', true);
  const isTable = pageOf(useAddress().view) === 'table';
  return useMemo(
    () =>
      isTable && !isPhone && !isEmbedded ? besideTable : paddingsOf({ width, height, isPhone, isFirst, isEmbedded }),
    [isPhone, height, width, isTable, isFirst],
  );
}
