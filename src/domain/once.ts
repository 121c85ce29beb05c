// What takes long to make and is not always needed: made when it is first asked for.

/** Gives what `make` makes, which is made once. */
export function madeOnce<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
