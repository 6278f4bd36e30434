import type { Wire } from './playedTeams.ts';

/** Sends to one chat (Bot connector: 7 in a second and 8 in two, 60 in 30 s). */
const ofChat = [
  [7, 1000],
  [8, 2000],
  [60, 30_000],
] as const;

/**
 * All calls of all workers: 50 in a second. So few people as here never come near it, so it is held in parts of a second
 * too: the pace is even, 20.2 ms from one to the next, and each may be 10 ms late.
 */
const ofTenant = [
  [50, 1000],
  [6, 100],
] as const;

/** Answers which limits this request passes, in any sliding span of time. */
export function createRates(): (wire: Wire, at: number) => readonly string[] {
  const sends = new Map<string, number[]>();

  function passed(whose: string, limits: typeof ofChat | typeof ofTenant, at: number): string[] {
    const times = sends.get(whose) ?? [];
    sends.set(whose, times);
    times.push(at);
    if (times.length > 200) times.splice(0, 100);
    return limits
      .filter(([most, ms]) => (times.at(-1 - most) ?? Number.NEGATIVE_INFINITY) > at - ms)
      .map(([most, ms]) => `rate: more than ${most} requests in ${ms} ms ${whose}`);
  }

  return ({ name, conversationId }, at) => [
    ...(name === 'send' ? passed(`to ${conversationId}`, ofChat, at) : []),
    ...(name === 'read' ? [] : passed('of all workers', ofTenant, at)),
  ];
}
