// Which localities to compare: those with a report, what lies within each under its name; two or more are shown at once.
import type { AtlasLocality } from '../../../geo/published';
import { isWithin } from '../../domain/atlas';
import { mostCompared } from '../../domain/view';
import { useExplorer } from '../parts/explorer';

type Props = { chosen: readonly string[]; onAdd: (id: string) => void; onRemove: (id: string) => void };

export function Picker({ chosen, onAdd, onRemove }: Props) {
  const { t, atlas, name } = useExplorer();
  const { localities } = atlas.index;
  const tops = localities.filter(({ parent }) => !atlas.byId.has(parent));
  const choice = ({ id, name: names }: AtlasLocality) => {
    const isChosen = chosen.includes(id);
    return (
      <button
        key={id}
        type="button"
        className="compare-choice"
        aria-pressed={isChosen}
        onClick={() => (isChosen ? onRemove(id) : onAdd(id))}
      >
        {name(names)}
      </button>
    );
  };
  return (
    <div className="compare-picker">
      <p>{t('compare.pick', { most: mostCompared })}</p>
      {tops.map((top) => (
        <fieldset key={top.id} className="compare-choices">
          <legend className="unseen">{name(top.name)}</legend>
          {[top, ...localities.filter(({ id }) => id !== top.id && isWithin(atlas, id, top.id))].map(choice)}
        </fieldset>
      ))}
    </div>
  );
}
