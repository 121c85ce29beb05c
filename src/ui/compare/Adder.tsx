// A choice of further localities to compare, those within another set in.
import { Select } from '@base-ui/react/select';
import { ancestorsOf } from '../../domain/atlas';
import { useExplorer } from '../parts/explorer';

type Props = { compared: readonly string[]; onAdd: (id: string) => void };

export function Adder({ compared, onAdd }: Props) {
  const { t, atlas, name } = useExplorer();
  const others = atlas.index.localities.filter(({ id }) => !compared.includes(id));
  return (
    <Select.Root<string> value={null} onValueChange={(id) => id !== null && onAdd(id)}>
      <Select.Trigger className="plain compare-add" aria-label={t('compare.addLabel')}>
        {t('compare.add')}
        <Select.Icon className="compare-arrow" />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner
          className="menu-positioner"
          sideOffset={6}
          collisionPadding={12}
          alignItemWithTrigger={false}
        >
          <Select.Popup className="menu compare-menu">
            {others.map((locality) => (
              <Select.Item
                key={locality.id}
                value={locality.id}
                className="menu-item compare-option"
                data-depth={ancestorsOf(atlas, locality.id).length}
              >
                <Select.ItemText>{name(locality.name)}</Select.ItemText>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
