// How the search's field introduces itself and takes what is typed, before the search itself has come and after.
import { useTranslation } from 'react-i18next';

export function useField() {
  const { t } = useTranslation();
  return {
    'aria-label': t('search.label'),
    placeholder: t('search.placeholder'),
    autoComplete: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    enterKeyHint: 'search',
  } as const;
}
