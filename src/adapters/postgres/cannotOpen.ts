import { isAway } from './away.ts';

const sentences: Readonly<Record<string, string>> = {
  ERR_INVALID_URL:
    'DATABASE_URL is not an address. In user and password write @ as %40, / as %2F, ? as %3F and # as %23.',
  '28P01': 'The database server refuses the password in DATABASE_URL.',
  '28000': 'The database server refuses the user in DATABASE_URL.',
  '3D000': 'The database that DATABASE_URL names does not exist on its server. Create it first.',
  '42501':
    'The user in DATABASE_URL may not set up the schema. Give it the database and the right to create roles, or create the role fotfeste_app and grant it to that user.',
};

/** One sentence for a database server that cannot be used. It repeats nothing of the address, which holds a password; our own errors stay. */
export function cannotOpen(error: unknown): unknown {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const code = String((first as { code?: unknown } | null)?.code ?? '');
  if (isAway(error)) {
    const why = code === '' ? '' : ` (${code})`;
    return new Error(
      `The database server that DATABASE_URL names does not answer${why}. Check its address, and that it runs and lets this machine in.`,
    );
  }
  if (code === '') return error;
  return new Error(sentences[code] ?? `The database that DATABASE_URL names cannot be used (${code}).`);
}
