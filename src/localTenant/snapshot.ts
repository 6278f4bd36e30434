import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { State } from './state.ts';

export interface Snapshot {
  /** Marks the state as changed; it is written a moment later. */
  changed(): void;
  flush(): Promise<void>;
}

const delayMs = 300;

/** The stored state, or null when there is none yet. A file that cannot be read is named, never silently replaced. */
export function loadSnapshot(file: string): State | null {
  if (!existsSync(file)) return null;
  let state: Partial<State>;
  try {
    state = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(
      `The snapshot ${file} is not readable as JSON (${(error as Error).message}). Remove it to start over.`,
    );
  }
  if (state?.format !== 1 || !Array.isArray(state.users) || !Array.isArray(state.events) || state.keys === undefined) {
    throw new Error(`The snapshot ${file} is not one of localTenant's. Remove it to start over.`);
  }
  return state as State;
}

/** Writes to a temporary file and renames it, so that a crash leaves the old snapshot or the new one. */
export function createSnapshot(file: string | null, read: () => State): Snapshot {
  if (file === null) return { changed: () => undefined, flush: async () => undefined };
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  async function write(target: string): Promise<void> {
    const text = JSON.stringify(read());
    await mkdir(dirname(target), { recursive: true });
    await writeFile(`${target}.tmp`, text);
    await rename(`${target}.tmp`, target);
  }

  function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing = writing.catch(() => undefined).then(() => write(file as string));
    return writing;
  }

  return {
    changed() {
      timer ??= setTimeout(() => {
        flush().catch((error: Error) =>
          console.error(`localTenant could not write its snapshot ${file}: ${error.message}`),
        );
      }, delayMs);
      timer.unref();
    },
    flush,
  };
}
