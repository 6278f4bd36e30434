/** Thrown when one sender has more calls waiting than a person's tab can have. */
export class TooMany extends Error {
  override name = 'TooMany';
}

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

/** A tab asks for a page's parts and faces together; more than this comes from no tab. */
const limits = { atOnceMax: 6, waitingMax: 100 };

/**
 * Lets one sender have a few calls at a time, the others wait in her own line: however much one asks, the rest of the
 * municipality is answered meanwhile.
 */
export function createTurns({ atOnceMax, waitingMax } = limits) {
  const lines = new Map<string, Line>();
  return async <T>(sender: string, call: () => Promise<T>): Promise<T> => {
    const line = lines.get(sender) ?? { running: 0, waiting: [] };
    lines.set(sender, line);
    if (line.running < atOnceMax) line.running += 1;
    else if (line.waiting.length >= waitingMax) throw new TooMany('Too many calls at once.');
    else await new Promise<void>((resolve) => line.waiting.push(resolve));
    try {
      return await call();
    } finally {
      const next = line.waiting.shift();
      // The turn is handed on, or given back.
      if (next) next();
      else line.running -= 1;
      if (line.running === 0) lines.delete(sender);
    }
  };
}
