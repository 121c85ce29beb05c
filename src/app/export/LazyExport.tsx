// Taking the view away: its parts are fetched once the page has what was asked of it, or when it is asked for.
// The button stays the same element until it is pressed, so that no press and no focus is lost on the way.
import { useState } from 'react';
import { ShareSeat } from '../../ui/header/ShareSeat';
import { usePart } from '../../ui/parts/usePart';
import type { ExportProps } from './Export';

const loadExport = () => import('./Export').then((module) => module.Export);

export function LazyExport(props: ExportProps) {
  const [isAsked, setAsked] = useState(false);
  const Export = usePart(loadExport, props.isIdle || isAsked);
  return (
    <>
      {!(Export && isAsked) && <ShareSeat onWanted={() => setAsked(true)} />}
      {Export && <Export {...props} isAsked={isAsked} />}
    </>
  );
}
