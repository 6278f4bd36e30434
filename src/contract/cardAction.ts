import * as z from 'zod/mini';
import { day, id, timeOfDay } from './wire.ts';

const ofCard = {
  mentorshipId: id,
  itemKey: id,
  kind: z.enum(['bookTalk', 'talkToday', 'talkOutcome', 'probationTalk']),
};

/**
 * What a button in a card says when it is tapped: `show` draws the card again, `move` asks for a new time, `saveMove`
 * carries it. Anything else is forged or from a version that is gone. Teams sends every input of a card with every
 * button, so further keys are dropped; a day or time that a person left empty is null, for the card to ask again.
 */
export const cardAction = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('held'), ...ofCard }),
  z.object({ verb: z.literal('notHeld'), ...ofCard }),
  z.object({ verb: z.literal('askNewTime'), ...ofCard }),
  z.object({ verb: z.literal('move'), ...ofCard }),
  z.object({ verb: z.literal('show'), ...ofCard }),
  z.object({
    verb: z.literal('saveMove'),
    ...ofCard,
    on: z.catch(z.nullable(day), null),
    time: z.catch(z.nullable(timeOfDay), null),
  }),
]);

export type CardAction = z.infer<typeof cardAction>;
export type CardVerb = CardAction['verb'];
