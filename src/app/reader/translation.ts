// A browser that translates the page puts other elements in its texts' place, behind React's back.
import { useEffect, useState } from 'react';

/** From here on React may take away, or stand before, what a translation has already replaced: it would throw, and the page be lost. */
export function tolerateTranslation() {
  const { insertBefore, removeChild } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(child: T): T {
    return child.parentNode === this ? (removeChild.call(this, child) as T) : child;
  };
  Node.prototype.insertBefore = function <T extends Node>(node: T, before: Node | null): T {
    return insertBefore.call(this, node, before?.parentNode === this ? before : null) as T;
  };
}

/** Whether the page is being translated: what then changes must be made anew, as React's own texts are no longer on the page. */
export function useTranslated(): boolean {
  const [isTranslated, setTranslated] = useState(false);
  useEffect(() => {
    // the element that Chrome's, Edge's and Safari's translations put around a text; nothing of ours is one
    const seen = new MutationObserver((changes) => {
      if (!changes.some(({ addedNodes }) => [...addedNodes].some(({ nodeName }) => nodeName === 'FONT'))) return;
      seen.disconnect();
      setTranslated(true);
    });
    seen.observe(document.body, { childList: true, subtree: true });
    return () => seen.disconnect();
  }, []);
  return isTranslated;
}
