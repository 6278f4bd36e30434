import type { Day } from '../day.ts';

/** Where somebody goes who leaves before the programme's end. Said neutrally, and never why. */
export type Destination = 'leftSector' | 'otherMunicipality' | 'otherService' | 'otherUnit' | 'unknown';

/** A last day before the programme's own. */
export interface Leaving {
  readonly on: Day;
  readonly destination: Destination;
  /** Where the plan goes on; null unless it is moved to another unit of the municipality. */
  readonly to: { readonly unitId: string; readonly leaderId: string; readonly mentorId: string | null } | null;
}
