import type { Id } from '../../domain/plan/mentorship.ts';
import type { Outcome } from '../../ports.ts';
import { address } from './address.ts';
import { batchMax, sendBatch } from './batch.ts';
import type { Attendee } from './eventBody.ts';
import { outcomeOf } from './outcomes.ts';
import type { Answer, Send } from './transport.ts';

/** By whom a person is invited; asked for once, since a changed address is forwarded to the old one's mailbox. */
export interface Attendees {
  find(ids: readonly Id[]): Promise<ReadonlyMap<Id, Outcome<Attendee>>>;
}

/** More people than any municipality books talks with; the oldest are asked for again. */
const keptMost = 20_000;

/** Requests for people that are under way at once; as many as one mailbox would serve. */
const askingMost = 4;

type Asked = Map<Id, (outcome: Outcome<Attendee>) => void>;

export function createAttendees(send: Send): Attendees {
  const kept = new Map<Id, Attendee>();
  const underWay = new Map<Id, Promise<Outcome<Attendee>>>();
  const waiting: Asked = new Map();
  let asking = 0;

  function keep(id: Id, attendee: Attendee): void {
    kept.set(id, attendee);
    for (const oldest of kept.keys()) {
      if (kept.size <= keptMost) return;
      kept.delete(oldest);
    }
  }
  /** Those that are asked for while requests are under way share the next: many calendars are written to at once. */
  async function ask(): Promise<void> {
    asking += 1;
    // Whoever wants somebody at this moment has said so by then.
    await Promise.resolve();
    while (waiting.size > 0) {
      const some = [...waiting].slice(0, batchMax);
      for (const [id] of some) waiting.delete(id);
      const answers = await sendBatch(
        send,
        'event.attendees',
        some.map(([id]) => requestFor(id)),
      );
      for (const [index, [id, tell]] of some.entries()) {
        const outcome = attendeeOf(outcomeOf(answers[index] ?? lost, 'repeatable'));
        if (outcome.kind === 'ok') keep(id, outcome.value);
        underWay.delete(id);
        tell(outcome);
      }
    }
    asking -= 1;
  }
  function find(id: Id): Promise<Outcome<Attendee>> {
    const attendee = kept.get(id);
    if (attendee) return Promise.resolve({ kind: 'ok', value: attendee });
    const asked = underWay.get(id) ?? new Promise<Outcome<Attendee>>((tell) => waiting.set(id, tell));
    underWay.set(id, asked);
    if (asking < askingMost) void ask();
    return asked;
  }
  return {
    async find(ids) {
      const all = [...new Set(ids)];
      const outcomes = await Promise.all(all.map(find));
      return new Map(all.map((id, index) => [id, outcomes[index] as Outcome<Attendee>]));
    },
  };
}

const lost: Answer = { kind: 'unanswered', reason: 'unavailable' };

const requestFor = (id: Id) => ({
  name: 'event.attendee',
  method: 'GET' as const,
  path: address`/users/${id}?$select=${'displayName,mail,userPrincipalName'}`,
});

/** A person without a mailbox yet is invited by the name she signs in with. */
function attendeeOf(outcome: Outcome<unknown>): Outcome<Attendee> {
  if (outcome.kind !== 'ok') return outcome;
  const user = outcome.value as { displayName: string | null; mail: string | null; userPrincipalName: string };
  return { kind: 'ok', value: { address: user.mail ?? user.userPrincipalName, name: user.displayName ?? '' } };
}
