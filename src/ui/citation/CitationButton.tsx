// The button that shows where a figure stands in its report; the one popover of all of them comes when it is first wanted.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cited, cite } from './citing';

const most = 3; // paragraphs named on a button

/** A button that shows where `cites` stand; its content is what it is pressed on, usually the figure itself. */
export function CitationButton({ children, ...cited }: Cited & { children?: ReactNode }) {
  const { t } = useTranslation();
  const marks = cited.cites.map(({ standing }) => (standing?.paragraph ? `¶${standing.paragraph}` : t('cite.title')));
  const distinct = [...new Set(marks)];
  const paragraphs = distinct.length > most ? `${distinct.slice(0, most).join(' ')} …` : distinct.join(' ');
  return (
    <button
      type="button"
      className="cite"
      aria-haspopup="dialog"
      aria-label={children ? undefined : t('citeButton', { label: cited.label })}
      onClick={({ currentTarget }) => cite(cited, currentTarget)}
    >
      {children}
      <span className="paragraph">{paragraphs}</span>
    </button>
  );
}
