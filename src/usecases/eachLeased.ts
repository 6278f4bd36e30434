import { LeaseLost } from '../store.ts';

/**
 * Works through rows that were leased together, one after the other. A row that somebody else has taken over meanwhile
 * is theirs, so what came of it here is left out.
 */
export async function eachLeased<Row>(rows: readonly Row[], work: (row: Row) => Promise<void>): Promise<void> {
  for (const row of rows) {
    try {
      await work(row);
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
    }
  }
}
