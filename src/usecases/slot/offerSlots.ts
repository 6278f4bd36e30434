import type { Id } from '../../domain/plan/mentorship.ts';
import type { ItemMessage, ReminderMessage } from '../../domain/reminder/reminderMessage.ts';
import type { OfferedSlots } from '../../domain/slot/said.ts';
import { slotsSaid } from '../../domain/slot/slotsSaid.ts';
import type { World } from '../../ports.ts';
import { slotsFor } from './slotsFor.ts';
import { pairOf, talkToPlace } from './talkToPlace.ts';
import { withCalendars } from './withCalendars.ts';

/** Adds times to the messages that ask for one; reads calendars, outside transactions. */
export async function offerSlots<Message extends ReminderMessage>(
  world: World,
  tenantId: Id,
  messages: readonly Message[],
): Promise<readonly Message[]> {
  const offered: Message[] = [];
  for (const message of messages)
    offered.push(asksForTime(message) ? { ...message, slots: await slotsOf(world, tenantId, message) } : message);
  return offered;
}

const asksForTime = (message: ReminderMessage): message is ItemMessage =>
  message.subject === 'item' &&
  message.role === 'mentor' &&
  message.planState === 'active' &&
  message.kind === 'bookTalk' &&
  message.item.state === 'planned';

/** Null when the recipient does not book this talk any more. */
async function slotsOf(world: World, tenantId: Id, { mentorshipId, item, recipientId }: ItemMessage) {
  const place = await world.store.inTenant(tenantId, async (tx) => {
    const mentorship = await tx.mentorships.get(mentorshipId);
    const now = world.clock.now();
    const found = mentorship?.items.find(({ key }) => key === item.key);
    const programme = mentorship ? await tx.programmes.get(mentorship.facts.programme) : null;
    if (!mentorship || !found || !programme) return null;
    const talk = { mentorship, item: found, programme, now };
    return pairOf(talk)[0] === recipientId ? talkToPlace(tx, talk) : null;
  });
  if (place === null) return null;
  const { given } = await withCalendars(world, place);
  const said = slotsSaid(slotsFor(place, given), { readerId: recipientId, names: place.names });
  return { ...said, window: given.window, floorMinutes: given.talk.floorMinutes } satisfies OfferedSlots;
}
