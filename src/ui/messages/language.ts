// i18next set up with both languages; typed keys.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en, type Translation, zh } from './messages';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Translation };
  }
}

/** Starts the interface in a language; resolves when its messages are ready. */
export const startLanguage = (language: 'zh' | 'en') =>
  i18next.use(initReactI18next).init({
    lng: language,
    resources: { zh: { translation: zh }, en: { translation: en } },
    // React escapes what it renders
    interpolation: { escapeValue: false },
  });
