// The table's own rows as files, at the table.
import { useTranslation } from 'react-i18next';
import type { Kept } from '../../domain/kept';
import type { TableShown } from '../../domain/tableFilter';
import { useAnnounce } from '../../ui/parts/announcing';
import { useRowFiles } from './useRowFiles';
import { useTaken } from './useTaken';

const most = 2; // of what is offered: the workbook and the CSV hold the table's rows

export function TableExport({ kept, shown }: { kept: Kept; shown: TableShown | null }) {
  const { offers } = useRowFiles(kept, shown, useTaken(kept.filter));
  const { t } = useTranslation();
  const announce = useAnnounce();
  return offers.slice(0, most).map(({ label, isOff, take }) => (
    <button
      key={label}
      type="button"
      className="plain"
      disabled={isOff}
      onClick={() =>
        void Promise.resolve()
          .then(take)
          .then(
            (file) => announce(t('takeaway.saved', { file })),
            () => announce(t('takeaway.failed')),
          )
      }
    >
      {label}
    </button>
  ));
}
