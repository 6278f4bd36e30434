import * as z from 'zod/mini';
import { day, id, instant, timeOfDay } from './wire.ts';

const ofCard = {
  mentorshipId: id,
  itemKey: id,
  kind: z.enum([
    'bookTalk',
    'talkTomorrow',
    'talkToday',
    'talkOutcome',
    'answersDiffer',
    'calendarQuestion',
    'timeUnfit',
    'roomAsked',
    'roomAnswered',
    'windowClosed',
    'windowLate',
    'trainingShiftDates',
    'needsMapping',
    'probationTalk',
    'probationTalkSet',
    'welcome',
    'handOver',
    'yearTwoNudge',
    'planAppraisal',
  ]),
  /** The message the button stands in, which may say more than this; null for an answer to what somebody wrote. */
  messageId: z.catch(z.nullable(z.uuid()), null),
};

/** About a person's own reminders and language: no plan is named. */
const ownAction = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('pause'), until: z.catch(z.nullable(day), null) }),
  z.object({ verb: z.literal('snooze') }),
  z.object({ verb: z.literal('resume') }),
  z.object({ verb: z.literal('chooseLanguage'), language: z.enum(['nb', 'nn', 'en']) }),
]);

const planAction = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('held'), ...ofCard }),
  z.object({ verb: z.literal('notHeld'), ...ofCard }),
  z.object({ verb: z.literal('stepDone'), ...ofCard }),
  z.object({ verb: z.literal('askNewTime'), ...ofCard }),
  z.object({ verb: z.literal('answerCalendar'), ...ofCard }),
  z.object({ verb: z.literal('move'), ...ofCard }),
  z.object({ verb: z.literal('show'), ...ofCard }),
  z.object({ verb: z.literal('keepTime'), ...ofCard }),
  z.object({ verb: z.literal('askLeader'), ...ofCard }),
  z.object({ verb: z.literal('makeRoom'), ...ofCard }),
  z.object({ verb: z.literal('refuseRoom'), ...ofCard }),
  z.object({ verb: z.literal('bookSlot'), ...ofCard, startsAt: instant, minutes: z.int() }),
  z.object({
    verb: z.literal('saveMove'),
    ...ofCard,
    on: z.catch(z.nullable(day), null),
    time: z.catch(z.nullable(timeOfDay), null),
  }),
]);

/**
 * What a button in a card says when it is tapped: `show` draws the card again, `move` asks for a new time, `saveMove`
 * carries it, `bookSlot` takes one that was proposed. Anything else is forged or from a version that is gone. Teams sends every input of a card with every
 * button, so further keys are dropped; a day or time that a person left empty is null, for the card to ask again.
 */
export const cardAction = z.union([planAction, ownAction]);

export type PlanAction = z.infer<typeof planAction>;
export type OwnAction = z.infer<typeof ownAction>;
export type CardAction = PlanAction | OwnAction;
export type PlanVerb = PlanAction['verb'];
