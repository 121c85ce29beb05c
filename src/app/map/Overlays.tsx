// What lies over the map: its buttons, the colours' key, the first visit's card, and a choice of several things at one place.

import { hashFromView, home } from '../../domain/address';
import type { Kept } from '../../domain/kept';
import { isFiltered } from '../../domain/kept';
import { pageOf } from '../../domain/view';
import type { Engine } from '../../map/engine';
import { Chooser } from '../../ui/overlay/Chooser';
import { Controls } from '../../ui/overlay/Controls';
import { Welcome } from '../../ui/overlay/Welcome';
import { useExplorer } from '../../ui/parts/explorer';
import { useSwitch } from '../../ui/parts/useKept';
import { useIsPhone } from '../../ui/parts/useScreen';
import { FillLegend } from '../../ui/side/Thematic';
import { useAddress } from '../address/useAddress';
import type { Choice } from '../address/useSelection';
import { useMoves } from './moves';

type Props = { map: Engine | null; kept: Kept; choice: Choice | null; onUnchoose: () => void };

export function Overlays({ map, kept: { filter, points, colouring }, choice, onUnchoose }: Props) {
  const { atlas } = useExplorer();
  const { view, known } = useAddress();
  const { at, enterprise, fill, arcs, camera, language, theme, engine } = view;
  const isPhone = useIsPhone();
  const [isWelcome, setWelcome] = useSwitch('welcome', true);
  const moves = useMoves(map, atlas);
  const isMap = pageOf(view) === 'map';
  const isNothingChosen = at === null && enterprise === null && isMap && !isFiltered(filter) && !fill && !arcs;
  const listed = choice ? points.features.filter(({ properties }) => choice.projects.includes(properties.id)) : [];
  return (
    <>
      {moves && <Controls onZoom={moves.zoom} onHome={moves.toHome} />}
      {colouring && isMap && <FillLegend colouring={colouring} />}
      {isWelcome && isNothingChosen && !(isPhone && camera) && (
        <Welcome
          kept={hashFromView({ ...home, language, theme, engine }, known).slice(1)}
          onDismiss={() => setWelcome(false)}
        />
      )}
      {choice && (
        <Chooser
          projects={listed}
          localities={choice.localities}
          spot={moves?.spotOf(choice.at) ?? { x: 0, y: 0 }}
          onClose={onUnchoose}
        />
      )}
    </>
  );
}
