// The button that shows where a figure stands in its report; the one popover of all of them comes when it is first wanted.
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cited, cite, citeIfAwaited, useIsCiting } from './citing';

const most = 3; // paragraphs named on a button

type Props = Cited & {
  children?: ReactNode;
  /** A link to the fact leads to this button: it shows its citation by itself then. */
  isLanding?: boolean;
};

/** A button that shows where `cites` stand; its content is what it is pressed on, usually the figure itself. */
export function CitationButton({ children, isLanding = false, ...cited }: Props) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const isCiting = useIsCiting(button);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is cited under a fact does not change
  useEffect(() => {
    if (isLanding) citeIfAwaited(cited, button.current);
  }, [isLanding, cited.fact]);
  const marks = cited.cites.map(({ standing }) => (standing?.paragraph ? `¶${standing.paragraph}` : t('cite.title')));
  const distinct = [...new Set(marks)];
  const paragraphs = distinct.length > most ? `${distinct.slice(0, most).join(' ')} …` : distinct.join(' ');
  return (
    <button
      type="button"
      ref={button}
      className="cite"
      aria-haspopup="dialog"
      aria-expanded={isCiting}
      aria-label={children ? undefined : t('citeButton', { label: cited.label })}
      onClick={({ currentTarget }) => cite(cited, currentTarget)}
    >
      {children}
      <span className="paragraph">{paragraphs}</span>
    </button>
  );
}
