import type { RosterFault } from '../../../src/domain/roster/rosterFault.ts';
import type { Texts } from '../../../src/texts/texts.ts';

/** What is wrong, and what to do about it. */
export const faultWords = ({ kind, params }: RosterFault, { rosterFaults }: Texts): string =>
  (rosterFaults[kind] as (values: RosterFault['params']) => string)(params);
