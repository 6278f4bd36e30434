import type { Id } from '../../domain/plan/mentorship.ts';
import { latenessMaxMs, type PaceAnswer } from '../../domain/reminder/pace.ts';
import type { Pacer, Protocol } from '../../ports.ts';

/** May go on the wire in this very moment; or may not, and how long to wait. */
type Turn =
  | { readonly kind: 'go'; readonly isWatched: boolean }
  | { readonly kind: 'held'; readonly seconds: number; readonly reason: 'paced' | 'BotDisabledByAdmin' };

/** One tenant's turns in this process. */
export interface Turns {
  next(): Promise<Turn>;
  heard(answer: PaceAnswer): Promise<void>;
}

export interface PacedBy {
  readonly pacer: Pacer;
  readonly protocol: Protocol;
}

/** Slots asked for in one go: those who wait at the same moment share a question. */
const slotsMax = 20;
/** As long as a request may take on the wire: with it, and what is written around it, a lease of three holds. */
const patienceMs = 10_000;
/** However badly the two clocks are known. */
const latenessLeastMs = 5;

interface Caller {
  readonly since: number;
  answer(turn: Turn): void;
  fail(error: unknown): void;
}

/**
 * Waits for slots of the pacer in the order of asking. Slots are kept by the moment of sending: one that is missed, because
 * this process was busy, is given up and another one asked for, so that the limit holds in any second at the connector.
 */
export function createTurns(tenantId: Id, { pacer, protocol }: PacedBy): Turns {
  const callers: Caller[] = [];
  const there = createOtherClock(protocol);
  let isAsking = false;

  async function ask(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    try {
      while (callers.length > 0) {
        const askedAt = protocol.now();
        const { nowMs, grant } = await pacer.reserve(tenantId, {
          wanted: Math.min(callers.length, slotsMax),
          leadMs: there.leadMs(),
        });
        there.hear(askedAt, nowMs);
        if (grant.kind === 'held') {
          const seconds = Math.ceil((grant.untilMs - nowMs) / 1000);
          for (const caller of callers.splice(0))
            caller.answer({ kind: 'held', seconds, reason: 'BotDisabledByAdmin' });
        } else for (const slot of grant.slots) void stand(callers.shift(), slot, grant.isWatched);
      }
    } catch (error) {
      for (const caller of callers.splice(0)) caller.fail(error);
    } finally {
      isAsking = false;
    }
  }

  async function stand(caller: Caller | undefined, slot: number, isWatched: boolean): Promise<void> {
    if (!caller) return;
    const aheadMs = slot - there.now();
    if (protocol.now() + aheadMs > caller.since + patienceMs) {
      return caller.answer({ kind: 'held', seconds: Math.max(1, Math.ceil(aheadMs / 1000)), reason: 'paced' });
    }
    for (let early = aheadMs; early > 0; early = slot - there.now()) await protocol.sleep(Math.ceil(early));
    const lateMs = there.now() - slot;
    if (lateMs <= there.latenessMs()) return caller.answer({ kind: 'go', isWatched });
    callers.unshift(caller);
    void ask();
  }

  return {
    next: () =>
      new Promise((answer, fail) => {
        callers.push({ since: protocol.now(), answer, fail });
        void ask();
      }),
    heard: (answer) => pacer.heard(tenantId, answer),
  };
}

const bestForMs = 60_000;
const leadFades = 0.9;

/** The pacer's clock beside ours: the quickest exchange of the last minute tells it best, to half of what it took. */
function createOtherClock(protocol: Protocol) {
  let best = { offsetMs: 0, unsureMs: Number.POSITIVE_INFINITY, at: 0 };
  let leadMs = 0;
  return {
    hear(askedAt: number, nowThere: number) {
      const at = protocol.now();
      leadMs = Math.max(2 * (at - askedAt), leadMs * leadFades);
      const unsureMs = (at - askedAt) / 2;
      if (unsureMs > best.unsureMs && at - best.at < bestForMs) return;
      best = { offsetMs: nowThere - (askedAt + at) / 2, unsureMs, at };
    },
    /** What an answer usually takes, and as much again. */
    leadMs: () => leadMs,
    now: () => protocol.now() + best.offsetMs,
    latenessMs: () => Math.max(latenessLeastMs, latenessMaxMs - 2 * best.unsureMs),
  };
}
