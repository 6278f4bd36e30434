import type { Instant } from '../../domain/instant.ts';
import { markUnfit } from '../../domain/plan/changes/keepTime.ts';
import type { Id, Mentorship, PlanItem } from '../../domain/plan/mentorship.ts';
import { openUnfit } from '../../domain/plan/unfit.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { isSameUnfit, reviewBooking } from '../../domain/slot/reviewBooking.ts';
import type { SlotPerson, SlotsGiven } from '../../domain/slot/slotsGiven.ts';
import type { World } from '../../ports.ts';
import type { ChangedRoster } from '../../store/rosters.ts';
import type { Tx } from '../../store.ts';
import { eachLeased } from '../eachLeased.ts';
import { commitPlan } from '../plan/commitPlan.ts';
import { talkToPlace } from './talkToPlace.ts';

const batch = 20;

/** Looks at the bookings of people whose rosters have changed; answers whether there may be more. */
export async function reviewBookings(world: World, tenantId: Id): Promise<boolean> {
  const changed = await world.store.inTenant(tenantId, (tx) => tx.rosters.leaseChanged(batch));
  await eachLeased(changed, (each) =>
    world.store.inTenant(tenantId, async (tx) => {
      await reviewPerson(tx, each, world.clock.now());
      await tx.rosters.reviewed(each);
    }),
  );
  // Whom it concerns is told in the next look.
  if (changed.length > 0) await world.wakes.wake();
  return changed.length > 0;
}

/** Plans are locked in the same order by everybody. */
async function reviewPerson(tx: Tx, changed: ChangedRoster, now: Instant): Promise<void> {
  const plans = await tx.mentorships.ofPerson(changed.personId);
  const ids = plans.filter(({ state }) => state === 'active').map(({ id }) => id);
  for (const id of ids.sort()) await reviewPlan(tx, { id, changed, now });
}

interface Review {
  readonly changed: ChangedRoster;
  readonly now: Instant;
}

async function reviewPlan(tx: Tx, { id, ...review }: Review & { readonly id: Id }): Promise<void> {
  let mentorship = await tx.mentorships.lock(id);
  for (const { key } of mentorship?.items ?? []) {
    const item = mentorship?.items.find((each) => each.key === key);
    if (mentorship && item && isHers(item, review)) mentorship = await reviewItem(tx, { mentorship, item, ...review });
  }
}

const isHers = ({ state, booking }: PlanItem, { changed: { personId }, now }: Review): boolean =>
  state === 'booked' &&
  booking !== null &&
  booking.startsAt > now &&
  (booking.organiserId === personId || booking.attendeeId === personId);

interface ReviewItem extends Review {
  readonly mentorship: Mentorship;
  readonly item: PlanItem;
}

async function reviewItem(tx: Tx, { mentorship, item, changed, now }: ReviewItem): Promise<Mentorship> {
  const programme = await tx.programmes.get(mentorship.facts.programme);
  const { booking } = item;
  if (programme === null || booking === null) return mentorship;
  const { given } = await talkToPlace(tx, { mentorship, item, programme, now });
  const found = openUnfit(item);
  const unfit = reviewBooking({ booking, unfit: found, given, before: asKnown(given, changed) });
  if (isSameUnfit(found, unfit)) return mentorship;
  const after = markUnfit(mentorship, { itemKey: item.key, unfit });
  if (isRefusal(after)) return mentorship;
  const kind = unfit === null ? 'fitsAgain' : 'noLongerFits';
  await commitPlan(tx, { before: mentorship, after, kind, itemKey: item.key, actorId: null, at: now });
  return after;
}

/** What was known when her bookings were last looked at. */
function asKnown(given: SlotsGiven, { personId, before }: ChangedRoster): SlotsGiven {
  const then = (person: SlotPerson): SlotPerson =>
    person.personId === personId ? { ...person, roster: before } : person;
  return { ...given, people: [then(given.people[0]), then(given.people[1])] };
}
