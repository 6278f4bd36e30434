import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { applyChange, type Change, createChangeFinder } from './changes.ts';
import { createJournal, readJournal } from './journal.ts';
import type { State } from './state.ts';

export interface Snapshot {
  /** Marks the state as changed. */
  changed(): void;
  /** Writes what has changed since it was written last. Called before anybody is told of a change. */
  keep(): void;
  /** Writes how far product time may have come. */
  keepClock(): void;
  /** Writes everything anew, and empties the journal. */
  flush(): void;
}

/** So large, a journal takes longer to read than a snapshot takes to write. */
const journalBytesMax = 8 * 1024 * 1024;
/** So many logged requests outlive an orderly stop. */
const keptRequests = 500;

const journalOf = (file: string): string => `${file}.journal`;

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
  if (state?.format !== 2 || !Array.isArray(state.users) || !Array.isArray(state.events) || state.keys === undefined) {
    throw new Error(`The snapshot ${file} is not one of localTenant's. Remove it to start over.`);
  }
  state.goneEvents ??= [];
  state.shiftEdits ??= [];
  for (const change of readJournal(journalOf(file))) applyChange(state as State, change);
  return state as State;
}

/** Keeps the state in a file, and what has changed since in a journal beside it; null keeps nothing. */
export function createSnapshot(file: string | null, state: State, { latest }: { latest(): State['clock'] }): Snapshot {
  const find = createChangeFinder(state);
  const journal = file === null ? null : createJournal(journalOf(file));
  let isChanged = false;

  /** To a temporary file that is renamed: a crash leaves the old snapshot or the new one, and a journal that fits both. */
  function flush(): void {
    isChanged = false;
    find();
    if (file === null) return;
    mkdirSync(dirname(file), { recursive: true });
    const whole = { ...state, requests: state.requests.slice(-keptRequests), clock: latest() };
    writeFileSync(`${file}.tmp`, JSON.stringify(whole));
    renameSync(`${file}.tmp`, file);
    journal?.clear();
  }

  function write(change: Change): void {
    journal?.append({ ...change, clock: latest() });
    if ((journal?.bytes() ?? 0) > journalBytesMax) flush();
  }

  return {
    changed() {
      isChanged = true;
    },
    keep() {
      if (!isChanged) return;
      isChanged = false;
      write(find());
    },
    keepClock: () => write({}),
    flush,
  };
}
