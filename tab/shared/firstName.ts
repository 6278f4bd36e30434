import type { PersonView } from '../../src/contract/personView.ts';

/** What colleagues call each other. */
export const firstName = (person: PersonView): string => person.displayName.split(' ')[0] ?? person.displayName;
