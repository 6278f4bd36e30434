/** A day: activities can arrive twice within it (Bot Framework, at-least-once delivery). */
const keptMs = 24 * 60 * 60 * 1000;
const keptMax = 10_000;

/** Answers each key once; a repeated key gets the first one's answer. */
export type Recent = <T>(key: string, answer: () => Promise<T>) => Promise<T>;

/**
 * Kept in memory, bounded, and not in the store: a repeat follows within seconds, and the one that a restart forgets does
 * no harm, because a change that is already made is refused by the plan and a second help card is only a second card.
 * `elapsedMs` is a clock that only runs forward.
 */
export function createRecent(elapsedMs: () => number): Recent {
  const kept = new Map<string, { readonly at: number; readonly answer: Promise<unknown> }>();
  const forget = (now: number) => {
    for (const [key, { at }] of kept) {
      if (kept.size <= keptMax && now - at < keptMs) return;
      kept.delete(key);
    }
  };
  return <T>(key: string, answer: () => Promise<T>): Promise<T> => {
    const now = elapsedMs();
    forget(now);
    const known = kept.get(key);
    if (known) return known.answer as Promise<T>;
    const made = answer();
    kept.set(key, { at: now, answer: made });
    // What failed was not answered: its repeat is a new try.
    made.catch(() => kept.delete(key));
    return made;
  };
}
