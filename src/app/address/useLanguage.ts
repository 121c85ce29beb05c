// Keeps the interface and the page in the view's language.
import i18next from 'i18next';
import { useEffect } from 'react';
import type { Language } from '../../domain/view';

export function useLanguage(language: Language): Language {
  useEffect(() => {
    if (i18next.language !== language) void i18next.changeLanguage(language);
    document.documentElement.lang = language;
  }, [language]);
  return language;
}
