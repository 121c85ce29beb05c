// What the panels cover of the map, by the screen's layout.
import { useMemo } from 'react';
import { besideTable, type Paddings, paddingsOf, scaled } from '../../domain/paddings';
import { pageOf } from '../../domain/view';
import { isEmbedded } from '../../ui/parts/host';
import { useSwitch } from '../../ui/parts/useKept';
import { textScale, useIsPhone, useSize } from '../../ui/parts/useScreen';
import { useAddress } from '../address/useAddress';

/** The map ends at the table; the first visit's card stands on a phone's map. */
export function usePaddings(): Paddings {
  const { height, width } = useSize();
  const isPhone = useIsPhone();
  const [isFirst] = useSwitch('welcome', true);
  const isTable = pageOf(useAddress().view) === 'table';
  return useMemo(() => {
    // the styles' lengths grow with the reader's text
    const size = { width: width / textScale, height: height / textScale };
    const { closed, open } =
      isTable && !isPhone && !isEmbedded ? besideTable : paddingsOf({ ...size, isPhone, isFirst, isEmbedded });
    return { closed: scaled(closed, textScale), open: scaled(open, textScale) };
  }, [isPhone, height, width, isTable, isFirst]);
}
