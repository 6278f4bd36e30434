import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import type { Id, Mentorship, PlanItem } from '../../domain/plan/mentorship.ts';
import { bookingEndsAt, nextTalk } from '../../domain/plan/nextItem.ts';
import type { ItemMessage } from '../../domain/reminder/reminderMessage.ts';
import type { World } from '../../ports.ts';
import { reminderMessage } from '../reminder/reminderMessage.ts';
import { isMentored, plansSeenBy, type SeenPlan } from './plansSeenBy.ts';

/** The person's next talk: the first that is booked with her, else the first of her plans' talks that has no time; null for none. */
export const readNextTalk = (world: World, actor: Actor): Promise<ItemMessage | null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const now = world.clock.now();
    const mentorships = await tx.mentorships.ofPerson(actor.personId);
    const running = (await plansSeenBy(tx, actor, { mentorships, today: dayOf(now) })).filter(
      ({ mentorship }) => mentorship.state === 'active',
    );
    const next = firstBooked(running, actor.personId, now) ?? firstWithout(running, now);
    if (!next) return null;
    const { mentorship, item } = next;
    const kind = item.booking === null ? 'bookTalk' : item.kind === 'probationTalk' ? 'probationTalkSet' : 'talkToday';
    const about = { itemKey: item.key, kind, recipientId: actor.personId, now } as const;
    const message = await reminderMessage(tx, { subject: { mentorship }, ...about });
    return message?.subject === 'item' ? message : null;
  });

interface Next {
  readonly mentorship: Mentorship;
  readonly item: PlanItem;
}

function firstBooked(plans: readonly SeenPlan[], personId: Id, now: Instant): Next | undefined {
  const isAhead = (item: PlanItem): boolean =>
    item.state === 'booked' &&
    (item.booking?.organiserId === personId || item.booking?.attendeeId === personId) &&
    (bookingEndsAt(item) ?? '') > now;
  return plans
    .flatMap(({ mentorship }) => mentorship.items.filter(isAhead).map((item) => ({ mentorship, item })))
    .toSorted((a, b) => byText(a.item.booking?.startsAt, b.item.booking?.startsAt))[0];
}

/** In plans of the pair only: a leader has no part in mentor talks. */
function firstWithout(plans: readonly SeenPlan[], now: Instant): Next | undefined {
  return plans
    .filter((plan) => isMentored(plan) || plan.relations.includes('self'))
    .flatMap(({ mentorship }) => {
      const item = nextTalk(mentorship, now);
      return item && item.state !== 'booked' ? [{ mentorship, item }] : [];
    })
    .toSorted((a, b) => byText(a.item.opensOn, b.item.opensOn))[0];
}

const byText = (a = '', b = ''): number => (a < b ? -1 : 1);
