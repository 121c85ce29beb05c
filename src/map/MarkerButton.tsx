// Localities too small to be clicked as polygons: labelled buttons on the map; several at one place show a count.
import type { CSSProperties } from 'react';
import { type Marker, markerLabel } from '../domain/pills';
import type { Language } from '../domain/view';
import { nameSerif } from './fonts';

type Props = {
  marker: Marker;
  language: Language;
  selected: string | null;
  hovered: string | null;
  faded: readonly string[];
  /** Colours of a thematic fill by locality. */
  fills: ReadonlyMap<string, string> | null;
  onOpen: (marker: Marker) => void;
  onHover: (marker: Marker | null) => void;
};

const names = ({ members }: Marker, language: Language) => members.map(({ name }) => name[language]);
/** What it says to who cannot see where it stands. */
function spoken(marker: Marker, language: Language): string {
  const { name, count } = markerLabel(marker, language);
  // what is written on it comes first, then what that leaves out
  const written = [name, count].filter(Boolean).join(' ');
  const others = names(marker, language).filter((one) => !name.startsWith(one));
  return [written, others.join(language === 'zh' ? '、' : ', ')].filter(Boolean).join(' · ');
}

function classOf({ marker: { members, unplaced }, selected, hovered, faded }: Props): string {
  const has = (id: string | null) => members.some((member) => member.id === id);
  const all = members.every(({ id }) => faded.includes(id));
  if (unplaced.length > 0) return 'marker is-unplaced';
  return ['marker', has(selected) && 'is-selected', has(hovered) && 'is-hovered', all && 'is-faded']
    .filter(Boolean)
    .join(' ');
}

/** The line from a marker's point to its label, from the label's middle, for the style sheet. */
function leaderStyle({ hang, leader }: Marker): CSSProperties | null {
  if (!leader) return null;
  const [[fromX, fromY], [toX, toY]] = [leader.from, leader.to];
  return {
    left: `calc(50% + ${fromX - hang.dx}px)`,
    top: `calc(50% + ${fromY - hang.dy}px)`,
    width: Math.hypot(toX - fromX, toY - fromY),
    rotate: `${Math.atan2(toY - fromY, toX - fromX)}rad`,
  };
}

export function MarkerButton(props: Props) {
  const { marker, language, fills, onOpen, onHover } = props;
  const { name } = markerLabel(marker, language);
  const [, ...others] = marker.members;
  const isMenu = others.length > 0 || marker.unplaced.length > 0;
  const leader = leaderStyle(marker);
  return (
    <button
      type="button"
      className={classOf(props)}
      style={{ fontFamily: nameSerif }}
      aria-label={spoken(marker, language)}
      aria-haspopup={isMenu ? 'menu' : undefined}
      data-outline={marker.members[0]?.outline}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(marker);
      }}
      onMouseEnter={() => onHover(marker)}
      onMouseLeave={() => onHover(null)}
      onFocus={() => onHover(marker)}
      onBlur={() => onHover(null)}
    >
      {leader && <span className="marker-leader" aria-hidden="true" style={leader} />}
      {fills && marker.unplaced.length === 0 && (
        <span className="marker-fills" aria-hidden="true">
          {marker.members.map(({ id }) => (
            <span key={id} style={{ background: fills.get(id) }} />
          ))}
        </span>
      )}
      {name} {marker.figure !== null && <span className="marker-figure">{marker.figure}</span>}
      {others.length > 0 && <span className="marker-count">+{others.length}</span>}
    </button>
  );
}
