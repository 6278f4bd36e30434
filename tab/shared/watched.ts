/** A value that Teams may change while the page is open. */
export interface Watched<T> {
  get(): T;
  set(value: T): void;
  watch(onChange: () => void): () => void;
}

export function watched<T>(first: T): Watched<T> {
  const watchers = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const onChange of watchers) onChange();
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}
