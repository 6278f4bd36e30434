import type { Id } from '../../domain/plan/mentorship.ts';
import type { Clock } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { createChannels } from './channels.ts';
import type { ContentCipher } from './contentCipher.ts';
import { createConversations } from './conversations.ts';
import { createDeliveries } from './deliveries.ts';
import { createEvents } from './events.ts';
import { createGreetings } from './greetings.ts';
import { createMailboxes } from './mailboxes.ts';
import { createMentorships } from './mentorships.ts';
import { createNetworks } from './networks.ts';
import { createPeople } from './people.ts';
import { createProgrammes } from './programmes.ts';
import { createReachability } from './reachability.ts';
import { createReminders } from './reminders.ts';
import { createReplans } from './replans.ts';
import { createRequests } from './requests.ts';
import { createRosters } from './rosters.ts';
import { createSettings } from './settings.ts';
import type { Rows } from './tables.ts';
import { createTopics } from './topics.ts';
import { createUnits } from './units.ts';
import { readWaiting } from './waiting.ts';

export interface TxContext {
  readonly tenantId: Id;
  readonly cipher: ContentCipher;
  readonly clock: Clock;
}

/** The ports of one transaction. */
export function createTx(rows: Rows, { tenantId, cipher, clock }: TxContext): Tx {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => {});
    return result;
  };
  return {
    tenantId,
    people: createPeople(rows),
    units: createUnits(rows),
    mentorships: createMentorships(rows, tenantId, cipher),
    reminders: createReminders(rows),
    events: createEvents(rows),
    mailboxes: createMailboxes(rows),
    networks: createNetworks(rows),
    programmes: createProgrammes(rows),
    channels: createChannels(rows),
    conversations: createConversations(rows),
    greetings: createGreetings(rows),
    reachability: createReachability(rows),
    deliveries: createDeliveries(rows),
    settings: createSettings(rows),
    replans: createReplans(rows),
    requests: createRequests(rows),
    rosters: createRosters(rows),
    waiting: (now) => readWaiting(rows, now),
    topicsFor: (personId) => createTopics(rows, { tenantId, personId, now: clock.now(), cipher, inTurn }),
  };
}
