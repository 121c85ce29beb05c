// Taking the view away: its parts are fetched once the page has what was asked of it, or when the button is pressed.
// Until then the button stays the same element, so that no press and no focus is lost.
import { useState } from 'react';
import { Again } from '../../ui/header/Again';
import { ShareSeat } from '../../ui/header/ShareSeat';
import { usePart } from '../../ui/parts/usePart';
import type { ExportProps } from './Export';
import { Late } from './Late';

const loadExport = () => import('./Export').then((module) => module.Export);

export function LazyExport(props: ExportProps) {
  const [isAsked, setAsked] = useState(false);
  const { Part: Export, failed, ask } = usePart(loadExport, props.isIdle);
  const press = () => {
    setAsked(true);
    ask();
  };
  if (failed && isAsked) return <Again />;
  return (
    <>
      {!(Export && isAsked) && <ShareSeat onWanted={press} />}
      {!Export && <Late />}
      {Export && <Export {...props} isAsked={isAsked} />}
    </>
  );
}
