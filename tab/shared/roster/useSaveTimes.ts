import type { UnitRostersView } from '../../../src/contract/rosterViews.ts';
import type { ClockSpan } from '../../../src/domain/slot/minutes.ts';
import type { BlockedTime } from '../../../src/domain/slot/slotsGiven.ts';
import { type Asked, useChange } from '../queries.ts';

type AskedTimes = Asked<'saveUnitTimes'>;

/** Saves a unit's times; what is not given stays as it is. */
export function useSaveTimes({ unitId, times }: UnitRostersView) {
  const save = useChange('saveUnitTimes');
  return {
    ...save,
    mutate: (changed: { readonly blocked?: readonly BlockedTime[]; readonly calm?: readonly ClockSpan[] }) =>
      save.mutate({
        unitId,
        revision: times.revision,
        blocked: (changed.blocked ?? times.blocked) as AskedTimes['blocked'],
        calm: (changed.calm ?? times.calm) as AskedTimes['calm'],
      }),
  };
}
