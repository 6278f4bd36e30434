import type { Id } from '../../domain/plan/mentorship.ts';
import type { Protocol, World } from '../../ports.ts';
import type { MailboxNotice } from '../../store/calendars.ts';

/** More than this waiting to be kept is a flood: Graph says it again later, and a daily reading covers the rest. */
const waitingMost = 5_000;
/** Notices come in swarms; the worker is woken for all of them together. */
const wakeMs = 500;

/** Keeps notices; answers false where there are too many to. Resolves once they are kept. */
export type KeepNotices = (notices: readonly MailboxNotice[]) => Promise<boolean>;

interface Waiting {
  readonly notices: readonly MailboxNotice[];
  readonly kept: (is: true) => void;
  readonly failed: (error: unknown) => void;
}

/** Those that come while one write is under way share the next one, so that a swarm is kept as fast as a single notice. */
export function createNoticeKeeper(world: World, protocol: Protocol, tenantId: Id): KeepNotices {
  let waiting: Waiting[] = [];
  let count = 0;
  let isWriting = false;
  let isWaking = false;

  async function write(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const some = waiting;
      waiting = [];
      count = 0;
      try {
        await world.store.inTenant(tenantId, (tx) => tx.mailboxes.notice(some.flatMap(({ notices }) => notices)));
        for (const { kept } of some) kept(true);
        void wakeOnce();
      } catch (error) {
        for (const { failed } of some) failed(error);
      }
    }
    isWriting = false;
  }

  async function wakeOnce(): Promise<void> {
    if (isWaking) return;
    isWaking = true;
    await protocol.sleep(wakeMs);
    isWaking = false;
    // A lost wake is covered by the sweep.
    await world.wakes.wake().catch(() => {});
  }

  return async (notices) => {
    if (notices.length === 0) return true;
    if (count + notices.length > waitingMost) return false;
    count += notices.length;
    const result = new Promise<true>((kept, failed) => waiting.push({ notices, kept, failed }));
    if (!isWriting) void write();
    return result;
  };
}
