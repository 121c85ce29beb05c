// On paper alone: that not all had loaded when the page was printed. Browsers wait for nothing between the command and the print.
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';

export function Late() {
  const { t } = useTranslation();
  return createPortal(<p className="print-late">{t('takeaway.late')}</p>, document.body);
}
