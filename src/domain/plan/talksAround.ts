import { addDays, type Day, earlier, later } from '../day.ts';
import type { Programme } from '../programme/programme.ts';
import { agreedTalks, joinedTalks } from './agreedTalks.ts';
import type { LapseReason, Mentorship, PlanItem } from './mentorship.ts';
import { covers, daysIn, mergedPeriods, type Period } from './period.ts';
import { softPeriodsWithin } from './softWeeks.ts';
import { employmentWeek, programmeEndsOn, weekDays } from './timeline.ts';

/** A longer absence moves the rest of the plan instead of letting talks lapse (DOMAIN §9.7). */
const longAfterDays = 28;

interface Move {
  readonly fromOn: Day;
  readonly days: number;
}

/** How far each long absence moves what remains: whole weeks. One that begins after the last day moves nothing. */
function movesBy(away: readonly Period[], endsOn: Day): Move[] {
  const moves: Move[] = [];
  let end = endsOn;
  for (const period of away) {
    if (daysIn(period) <= longAfterDays || period.fromOn > end) continue;
    const days = 7 * Math.ceil(daysIn(period) / 7);
    moves.push({ fromOn: period.fromOn, days });
    end = addDays(end, days);
  }
  return moves;
}

const moved = (talk: PlanItem, { fromOn, days }: Move): PlanItem =>
  talk.closesOn < fromOn || talk.state === 'lapsed'
    ? talk
    : { ...talk, opensOn: addDays(talk.opensOn, days), closesOn: addDays(talk.closesOn, days) };

interface Block extends Period {
  /** The last day that a window may have. */
  readonly lastDay: Day;
  readonly reasonOf: (talk: PlanItem) => LapseReason;
}

const lapsed = (talk: PlanItem, { reasonOf }: Block): PlanItem => ({
  ...talk,
  state: 'lapsed',
  reason: reasonOf(talk),
});

/**
 * Talks whose windows lie wholly inside a block: the last takes the first week after it, the others lapse (DOMAIN §9.7).
 * Windows do not overlap (§9.2), so those that follow give way: each opens when the one before it has closed, and lasts to
 * its own last day, but at least a week. What finds no room before the last day lapses too.
 */
function movedOutOf(talks: readonly PlanItem[], block: Block): PlanItem[] {
  const isInside = (talk: PlanItem) =>
    talk.state !== 'lapsed' && talk.opensOn >= block.fromOn && talk.closesOn <= block.toOn;
  const last = talks.findLastIndex(isInside);
  if (last < 0) return [...talks];
  let free = addDays(block.toOn, 1);
  return talks.map((talk, index) => {
    if (index < last) return isInside(talk) ? lapsed(talk, block) : talk;
    if (talk.state === 'lapsed' || talk.opensOn >= free) return talk;
    if (free > block.lastDay) return lapsed(talk, block);
    const opensOn = free;
    const closesOn = earlier(later(talk.closesOn, addDays(opensOn, 6)), block.lastDay);
    free = addDays(closesOn, 1);
    return { ...talk, opensOn, closesOn };
  });
}

/** What a plan's talks follow besides its programme. */
type Agreed = Pick<Mentorship, 'facts' | 'adjustments'>;

export interface TalksAround {
  readonly talks: readonly PlanItem[];
  /** The last day of the programme, with what long absences add. */
  readonly endsOn: Day;
}

/**
 * The talks that a programme gives, as agreed for one person, around soft weeks and these days when the two cannot meet
 * (DOMAIN §9.7, §9.8), as if none had been held: the same days give the same windows, in whatever order they became known.
 * Periods are merged and in order. Soft weeks and absences that touch count as one.
 */
export function talksAround(programme: Programme, m: Agreed, away: readonly Period[]): TalksAround {
  const { startsOn } = m.facts;
  const planned = programmeEndsOn(programme, startsOn);
  const moves = movesBy(away, planned);
  const endsOn = moves.reduce((end, move) => addDays(end, move.days), planned);
  const reasonOf = (talk: PlanItem): LapseReason =>
    away.some(({ fromOn, toOn }) => fromOn <= talk.closesOn && talk.opensOn <= toOn) ? 'absence' : 'softWeek';
  let talks = agreedTalks(programme, m);
  let lastDay = weekDays(startsOn, programme.weeks).closesOn;
  for (const block of mergedPeriods([...softPeriodsWithin(startsOn, endsOn), ...away])) {
    for (const move of moves.filter(({ fromOn }) => covers(block, fromOn))) {
      talks = talks.map((talk) => moved(talk, move));
      lastDay = addDays(lastDay, move.days);
    }
    talks = movedOutOf(talks, { ...block, lastDay, reasonOf });
  }
  const listed = joinedTalks(talks, m.adjustments).map((talk) => ({
    ...talk,
    dueOn: talk.opensOn,
    employmentWeek: employmentWeek(startsOn, talk.opensOn),
  }));
  return { talks: listed, endsOn };
}
