// An industry's symbol in its hue: the same path that the map draws.
import type { IndexedIndustry } from '../../../data/published';

type Props = { industry: IndexedIndustry; size?: number };

export function IndustrySymbol({ industry: { hue, path }, size = 20 }: Props) {
  return (
    <svg className="symbol" viewBox="0 0 26 26" width={size} height={size} aria-hidden="true">
      <circle cx="13" cy="13" r="12" fill={hue} />
      <path d={path} fill="#fff" fillRule="evenodd" transform="translate(5.5 5.5)" />
    </svg>
  );
}
