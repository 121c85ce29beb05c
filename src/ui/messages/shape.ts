// What a language must have: the same keys as the Chinese messages, each a text.
export type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
