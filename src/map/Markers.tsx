// Localities too small to be clicked as polygons: labelled buttons on the map; several at one place show a count.
import { memo } from 'react';
import { Marker as MapMarker } from 'react-map-gl/maplibre';
import type { Marker } from '../domain/targets';
import type { Language } from '../domain/view';

type Props = {
  markers: readonly Marker[];
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

function classOf({ members }: Marker, { selected, hovered, faded }: Props): string {
  const has = (id: string | null) => members.some((member) => member.id === id);
  const all = members.every(({ id }) => faded.includes(id));
  return ['marker', has(selected) && 'is-selected', has(hovered) && 'is-hovered', all && 'is-faded']
    .filter(Boolean)
    .join(' ');
}

export const Markers = memo(function Markers(props: Props) {
  const { markers, language, fills, onOpen, onHover } = props;
  return markers.map((marker) => {
    const [first = '', ...others] = names(marker, language);
    return (
      <MapMarker key={marker.key} longitude={marker.at[0]} latitude={marker.at[1]} anchor="top" offset={[0, 18]}>
        <button
          type="button"
          className={classOf(marker, props)}
          aria-label={[first, ...others].join(language === 'zh' ? '、' : ', ')}
          aria-haspopup={others.length > 0 ? 'menu' : undefined}
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
      </MapMarker>
    );
  });
});
