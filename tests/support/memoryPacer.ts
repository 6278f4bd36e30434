import type { Id } from '../../src/domain/plan/mentorship.ts';
import { freshPace, grantSlots, hearAnswer, type Pace } from '../../src/domain/reminder/pace.ts';
import type { Pacer } from '../../src/ports.ts';

/** The pace without a database, for simulation and benchmark: the same pure decisions on another clock. */
export function createMemoryPacer(now: () => number): Pacer {
  const paces = new Map<Id, Pace>();
  return {
    async reserve(tenantId, asked) {
      const nowMs = now();
      const { pace, grant } = grantSlots(paces.get(tenantId) ?? freshPace, nowMs, asked);
      paces.set(tenantId, pace);
      return { nowMs, grant };
    },
    async heard(tenantId, answer) {
      paces.set(tenantId, hearAnswer(paces.get(tenantId) ?? freshPace, now(), answer));
    },
  };
}
