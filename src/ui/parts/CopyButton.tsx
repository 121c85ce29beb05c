// A button that copies: what it says gives way to that it was copied, and keeps its width.
import { useTranslation } from 'react-i18next';

type Props = { label: string; isCopied: boolean; onPress: () => void };

export function CopyButton({ label, isCopied, onPress }: Props) {
  const { t } = useTranslation();
  return (
    <button type="button" className="plain copy" onClick={onPress}>
      <span className={isCopied ? 'is-copied' : undefined}>{label}</span>
      {isCopied && <span>{t('copied')}</span>}
    </button>
  );
}
