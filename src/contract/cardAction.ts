import * as z from 'zod/mini';
import { day, id, timeOfDay } from './wire.ts';

const kind = z.enum(['bookTalk', 'talkToday', 'talkOutcome', 'probationTalk']);
const ofCard = { mentorshipId: id, itemKey: id, kind };

/**
 * What a button in a card says when it is tapped. `show` draws the card again, `move` asks for a new time, `saveMove`
 * carries it. Anything else is forged or from a version that is gone.
 */
export const cardAction = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('held'), ...ofCard }),
  z.strictObject({ verb: z.literal('notHeld'), ...ofCard }),
  z.strictObject({ verb: z.literal('askNewTime'), ...ofCard }),
  z.strictObject({ verb: z.literal('move'), ...ofCard }),
  z.strictObject({ verb: z.literal('show'), ...ofCard }),
  // Inputs that a person has emptied arrive as '' or not at all: refused with the field's own sentence.
  z.strictObject({ verb: z.literal('saveMove'), ...ofCard, on: day, time: timeOfDay }),
]);

export type CardAction = z.infer<typeof cardAction>;
export type CardVerb = CardAction['verb'];
