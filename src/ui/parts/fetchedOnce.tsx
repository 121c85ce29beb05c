// A part of the page in a file of its own, fetched once for all who ask; one that has come already is shown without a
// further wait.
import { type ComponentType, lazy, memo, useState } from 'react';

/** `Part` fetches it when it is shown, within a Suspense; `fetch` asks ahead. */
export function fetchedOnce<P extends object>(load: () => Promise<ComponentType<P>>) {
  let loaded: ComponentType<P> | undefined;
  let loading: Promise<{ default: ComponentType<P> }> | undefined;
  const fetch = () => {
    loading ??= load().then(
      (part) => {
        loaded = memo(part) as unknown as ComponentType<P>;
        return { default: loaded };
      },
      (fault) => {
        loading = undefined; // whoever asks next asks anew
        throw fault;
      },
    );
    return loading;
  };
  const Later = lazy(fetch) as unknown as ComponentType<P>;
  function Part(props: P) {
    const [Shown] = useState<ComponentType<P>>(() => loaded ?? Later);
    return <Shown {...props} />;
  }
  return { Part, fetch };
}
