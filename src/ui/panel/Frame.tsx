// The panel's frame: an aside named by its heading, with close, and on a phone a sheet with three stops.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsPhone } from '../parts/useScreen';
import { SheetHandle, type Stop } from './SheetHandle';

type Props = { id: string; title: string; onClose: () => void; children: ReactNode };

export function Frame({ id, title, onClose, children }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const isSheet = useIsPhone();
  const [stop, setStop] = useState<Stop>('half');
  // focus goes into the panel when something else opens
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id is what changes
  useEffect(() => heading.current?.focus({ preventScroll: true }), [id]);
  return (
    <aside className="panel" aria-labelledby="panel-heading" data-stop={isSheet ? stop : undefined}>
      {isSheet && <SheetHandle stop={stop} onStop={setStop} />}
      <header>
        <button type="button" className="close" aria-label={t('close')} onClick={onClose}>
          ×
        </button>
        <h2 id="panel-heading" ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </header>
      <div className="panel-body">{children}</div>
    </aside>
  );
}
