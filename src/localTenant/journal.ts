import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import type { Change } from './changes.ts';

export interface Journal {
  /** Appends a change; when this returns, the operating system has it, and a killed process loses nothing. */
  append(change: Change): void;
  bytes(): number;
  /** Empties it, once everything in it stands in the snapshot. */
  clear(): void;
}

/** Changes since the snapshot was written, one a line. Not fsynced, as little as the embedded database is. */
export function createJournal(file: string): Journal {
  let open: number | null = null;
  let bytes = 0;
  return {
    append(change) {
      open ??= openSync(file, 'a');
      bytes += writeSync(open, `${JSON.stringify(change)}\n`);
    },
    bytes: () => bytes,
    clear() {
      if (open !== null) closeSync(open);
      open = null;
      bytes = 0;
      rmSync(file, { force: true });
    },
  };
}

/** The changes in a journal. A last line without its end was being written when the process died, and nobody was told of it. */
export function readJournal(file: string): Change[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line, at) => {
    try {
      return JSON.parse(line) as Change;
    } catch (error) {
      throw new Error(
        `Line ${at + 1} of the journal ${file} is not readable as JSON (${(error as Error).message}). Remove it and its snapshot to start over.`,
      );
    }
  });
}
