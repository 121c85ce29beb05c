// The first visit: three things to try, as links, and that every figure leads to its passage. Not a tour.
import { useTranslation } from 'react-i18next';

const tries = {
  open: 'at=fuxin',
  filter: 'show=wind-solar&stage=operating,at-capacity,completed',
  compare: 'compare=fulaerji,jianhua',
} as const;

/** `kept`: what of the address stays, as language and theme do; parts of a hash, or ''. */
export function Welcome({ kept, onDismiss }: { kept: string; onDismiss: () => void }) {
  const { t } = useTranslation();
  return (
    <section className="welcome" aria-labelledby="welcome-heading">
      <button type="button" className="close" aria-label={t('chrome.dismissWelcome')} onClick={onDismiss}>
        ×
      </button>
      <h2 id="welcome-heading">{t('chrome.welcome')}</h2>
      <ul>
        {(['open', 'filter', 'compare'] as const).map((one) => (
          <li key={one}>
            <a className="link" href={`#${[tries[one], kept].filter(Boolean).join('&')}`}>
              {t(`chrome.try.${one}`)}
            </a>
          </li>
        ))}
      </ul>
      <p className="soft">{t('chrome.tryFigure')}</p>
    </section>
  );
}
