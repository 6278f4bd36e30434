import type { Id } from '../../domain/plan/mentorship.ts';
import { openAsk, openUnfit } from '../../domain/plan/unfit.ts';
import type { ItemMessage, ReminderMessage } from '../../domain/reminder/reminderMessage.ts';
import { requestAt } from '../../domain/slot/leaderRequest.ts';
import type { OfferedSlots } from '../../domain/slot/said.ts';
import { requestSaid, slotsSaid } from '../../domain/slot/slotsSaid.ts';
import type { World } from '../../ports.ts';
import { slotsFor } from './slotsFor.ts';
import { pairOf, type TalkToPlace, talkToPlace } from './talkToPlace.ts';
import { withCalendars } from './withCalendars.ts';

/** Adds times to the messages that ask for one, and what a leader is asked for; reads calendars, outside transactions. */
export async function offerSlots<Message extends ReminderMessage>(
  world: World,
  tenantId: Id,
  messages: readonly Message[],
): Promise<readonly Message[]> {
  const offered: Message[] = [];
  for (const message of messages) {
    const more = message.subject === 'item' ? await timesOf(world, tenantId, message) : {};
    offered.push({ ...message, ...more });
  }
  return offered;
}

async function timesOf(world: World, tenantId: Id, message: ItemMessage): Promise<Partial<ItemMessage>> {
  const asks = asksForTime(message);
  if (!asks && !asksForRoom(message)) return {};
  const place = await placeOf(world, tenantId, message);
  if (place === null) return {};
  if (asks) return { slots: await slotsOf(world, place, message.recipientId) };
  const ask = openAsk(place.item);
  const reader = { readerId: message.recipientId, names: place.names };
  return ask === null ? {} : { room: requestSaid(requestAt(ask, place.given), reader) };
}

function asksForTime({ role, planState, kind, item }: ItemMessage): boolean {
  if (planState !== 'active' || (role === 'leader') !== (item.kind === 'probationTalk')) return false;
  if (kind === 'timeUnfit') return openUnfit(item) !== null;
  if (kind === 'roomAnswered') return item.state === 'planned' && item.leaderAsk?.answer?.kind === 'refused';
  return kind === 'bookTalk' && item.state === 'planned';
}

const asksForRoom = ({ planState, kind, item }: ItemMessage): boolean =>
  planState === 'active' && kind === 'roomAsked' && openAsk(item) !== null;

async function placeOf(world: World, tenantId: Id, { mentorshipId, item }: ItemMessage): Promise<TalkToPlace | null> {
  return world.store.inTenant(tenantId, async (tx) => {
    const mentorship = await tx.mentorships.get(mentorshipId);
    const now = world.clock.now();
    const found = mentorship?.items.find(({ key }) => key === item.key);
    const programme = mentorship ? await tx.programmes.get(mentorship.facts.programme) : null;
    return mentorship && found && programme ? talkToPlace(tx, { mentorship, item: found, programme, now }) : null;
  });
}

/** Null when the recipient does not book this talk any more. */
async function slotsOf(world: World, place: TalkToPlace, readerId: Id): Promise<OfferedSlots | null> {
  if (pairOf(place)[0] !== readerId) return null;
  const { given } = await withCalendars(world, place);
  const said = slotsSaid(slotsFor(place, given), { readerId, names: place.names });
  return { ...said, window: given.window, floorMinutes: given.talk.floorMinutes };
}
