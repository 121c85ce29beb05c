// Localities too small to be clicked as polygons: labelled buttons on the map; several at one place show a count.
import type { Marker } from '../domain/targets';
import type { Language } from '../domain/view';

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
const label = ({ members: [first] }: Marker, language: Language) => (first?.short ?? first?.name)?.[language];

function classOf({ marker: { members }, selected, hovered, faded }: Props): string {
  const has = (id: string | null) => members.some((member) => member.id === id);
  const all = members.every(({ id }) => faded.includes(id));
  return ['marker', has(selected) && 'is-selected', has(hovered) && 'is-hovered', all && 'is-faded']
    .filter(Boolean)
    .join(' ');
}

export function MarkerButton(props: Props) {
  const { marker, language, fills, onOpen, onHover } = props;
  const [first = '', ...others] = names(marker, language);
  return (
    <button
      type="button"
      className={classOf(props)}
      aria-label={[first, ...others].join(language === 'zh' ? '、' : ', ')}
      aria-haspopup={others.length > 0 ? 'menu' : undefined}
      data-outline={marker.members[0]?.outline}
      data-row={marker.row}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(marker);
      }}
      onMouseEnter={() => onHover(marker)}
      onMouseLeave={() => onHover(null)}
      onFocus={() => onHover(marker)}
      onBlur={() => onHover(null)}
    >
      {fills && (
        <span className="marker-fills" aria-hidden="true">
          {marker.members.map(({ id }) => (
            <span key={id} style={{ background: fills.get(id) }} />
          ))}
        </span>
      )}
      {label(marker, language)}
      {others.length > 0 && <span className="marker-count">+{others.length}</span>}
    </button>
  );
}
