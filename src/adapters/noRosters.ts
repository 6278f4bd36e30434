import type { Rosters } from '../ports.ts';

/** Where no roster is read, nobody's shifts are known. */
export const noRosters: Rosters = { shiftsOf: async () => [] };
