import { type Action, mayDo } from '../../domain/access.ts';
import { dayOf } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import { isUnclear } from '../../domain/plan/answers.ts';
import type { Id, PlanItem } from '../../domain/plan/mentorship.ts';
import { isUnfulfilled } from '../../domain/plan/timeline.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { relationsOf } from '../plan/relationsOf.ts';
import { type TalkToPlace, talkToPlace } from './talkToPlace.ts';
import { type WithCalendars, withCalendars } from './withCalendars.ts';

export interface TalkRef {
  readonly mentorshipId: Id;
  readonly itemKey: string;
}

/** What is needed to book an item: a probation talk is the leader's. */
const bookingActionOf = ({ kind }: Pick<PlanItem, 'kind'>): Action =>
  kind === 'probationTalk' ? 'bookProbationTalk' : 'bookTalk';

/** A talk and when its two can meet, for somebody who may book it. Reads calendars: outside transactions. */
export async function talkToBook(
  world: World,
  actor: Actor,
  ref: TalkRef,
): Promise<(TalkToPlace & WithCalendars) | Refusal> {
  const place = await world.store.inTenant(actor.tenantId, async (tx) => {
    const now = world.clock.now();
    const mentorship = await tx.mentorships.get(ref.mentorshipId);
    const relations = mentorship ? await relationsOf(tx, actor, { mentorship, today: dayOf(now) }) : [];
    if (!mentorship || relations.length === 0) return refuse('notFound', 'mentorshipId');
    const item = mentorship.items.find(({ key }) => key === ref.itemKey);
    if (!item) return refuse('notFound', 'itemKey');
    if (!mayDo(relations, bookingActionOf(item))) return refuse('notAllowed');
    const programme = await tx.programmes.get(mentorship.facts.programme);
    if (!programme) return refuse('unknownProgramme', 'programme');
    if (mentorship.state !== 'active') return refuse('notRunning');
    const refused = refuseToPlace(item);
    return refused ?? talkToPlace(tx, { mentorship, item, programme, now });
  });
  return isRefusal(place) ? place : { ...place, ...(await withCalendars(world, place)) };
}

function refuseToPlace(item: PlanItem): Refusal | null {
  const isTalk = item.kind === 'talk' || item.kind === 'extraTalk' || item.kind === 'probationTalk';
  if (!isTalk) return refuse('notFound', 'itemKey');
  if (isUnclear(item)) return refuse('answersDiffer', 'itemKey');
  if (item.state === 'lapsed') return refuse('itemLapsed', 'itemKey');
  return isUnfulfilled(item) ? null : refuse('alreadyDone', 'itemKey', { on: item.doneOn ?? '' });
}
