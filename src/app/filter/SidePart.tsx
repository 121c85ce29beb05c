// The left column and what it leaves: filters with their live counts, the thematic fill, the links, the filter's chips.
import { type ReactNode, useMemo } from 'react';
import { facetCounts } from '../../domain/facets';
import { isFiltered, type Kept } from '../../domain/kept';
import { pageOf } from '../../domain/view';
import { Chips, Emptied } from '../../ui/filters/Chips';
import { Filters } from '../../ui/filters/Filters';
import { useExplorer } from '../../ui/parts/explorer';
import { isEmbedded } from '../../ui/parts/host';
import { LinksPanel } from '../../ui/side/LinksPanel';
import { Side } from '../../ui/side/Side';
import { StreetMap } from '../../ui/side/StreetMap';
import { LeftSummary } from '../../ui/side/Summary';
import { Thematic } from '../../ui/side/Thematic';
import { useAddress } from '../address/useAddress';
import { chooseStreetFile, closeStreets, useStreetFile } from '../files/streetFile';
import { useLoad } from '../files/useLoad';
import { useNarrow } from './useNarrow';

/** `line`: over the map, where no filter is in force. */
export function SidePart({ kept, line }: { kept: Kept; line: ReactNode }) {
  const { filter, facts, points, counts, colouring } = kept;
  const { atlas } = useExplorer();
  const { view, adjust } = useAddress();
  const { onFilter } = useNarrow();
  const { streets, isOwn, isOpening } = useStreetFile();
  // whoever needs the rows has asked for them
  const rows = useLoad(kept.rows && 'rows.json').value;
  const links = useLoad(view.arcs ? 'links.json' : null);
  const projects = useMemo(() => [...facts.values()], [facts]);
  const options = useMemo(
    () => facetCounts(atlas, projects, rows?.initiatives ?? [], filter),
    [atlas, projects, rows, filter],
  );
  const shared = (rows?.projects ?? []).filter(
    ({ investment_cny, investments }) =>
      investment_cny === null && investments.some(({ quantity }) => quantity.scope !== 'own'),
  ).length;
  const left = points.features.length;
  const isEmptied = isFiltered(filter) && left === 0;
  const isMap = pageOf(view) === 'map';
  return (
    <>
      <Side
        hidden={filter.hidden}
        industryCounts={options.hidden}
        counts={counts}
        onHidden={(hidden) => onFilter({ hidden })}
      >
        <Filters filter={filter} counts={options} shared={shared} onChange={onFilter} />
        <Thematic colouring={colouring} fill={view.fill} onFill={(fill) => adjust({ fill })} />
        <LinksPanel
          links={links.value && kept.links}
          failed={links.failed}
          slow={links.slow}
          onRetry={links.retry}
          at={view.at}
          isOn={view.arcs}
          onToggle={(arcs) => adjust({ arcs })}
        />
        <StreetMap
          name={isOwn ? (streets?.name ?? null) : null}
          isOpening={isOpening}
          onChoose={chooseStreetFile}
          onClose={closeStreets}
        />
      </Side>
      <Chips filter={filter} onChange={onFilter}>
        {isMap && left > 0 && <LeftSummary projects={left} counts={counts} />}
      </Chips>
      {isMap && !isFiltered(filter) && !isEmbedded && line}
      {isEmptied && pageOf(view) !== 'about' && <Emptied projects={projects} filter={filter} onChange={onFilter} />}
    </>
  );
}
