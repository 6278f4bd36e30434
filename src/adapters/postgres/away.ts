import { StoreAway } from '../../store.ts';

/** Of the connection, not of the statement (PostgreSQL, Appendix A): class 08, 53300 too many, 57P0x shutting down, 57014 and 25P03 too slow. */
const sqlStates = /^(08\w{3}|53300|57P0[1-5]|57014|25P0[34])$/;
const socketCodes = /^(E(CONN(REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH))$/;
/** pg gives these no code. */
const words =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Does the database not answer, rather than refuse one statement? */
export function isAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isAway);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return sqlStates.test(code) || socketCodes.test(code) || words.test(error.message);
}

/** Passes on what the work throws; a database that does not answer becomes StoreAway. */
export async function orAway<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw isAway(cause) ? new StoreAway('The database does not answer.', { cause }) : cause;
  }
}
