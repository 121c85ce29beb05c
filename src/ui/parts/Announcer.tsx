// The live region into which everything that is announced goes.
import { type ReactNode, useCallback, useState } from 'react';
import { AnnounceContext } from './announcing';

const again = '\u200b'; // a zero-width mark makes a repeated text a new one

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('');
  const announce = useCallback((text: string) => setSaid((before) => (before === text ? text + again : text)), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="announcer unseen" aria-live="polite" role="status">
        {said}
      </div>
    </AnnounceContext>
  );
}
