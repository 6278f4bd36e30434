import * as z from 'zod/mini';
import { changes, ofItem, ofMentorship, reads } from './call.ts';
import type { SlotsView, TimeCheckView } from './slotViews.ts';
import type { PlanView } from './views.ts';
import { day, id, instant, text, timeOfDay } from './wire.ts';

/** When the two of a talk can meet. */
export const slotApi = {
  slots: reads<SlotsView>()(z.strictObject({ ...ofMentorship, itemKey: id })),
  checkTime: reads<TimeCheckView>()(
    z.strictObject({ ...ofMentorship, itemKey: id, on: day, time: timeOfDay, minutes: z.int() }),
  ),
  keepTime: changes<PlanView>()(z.strictObject(ofItem)),
  askLeader: changes<PlanView>()(z.strictObject({ ...ofItem, startsAt: instant, minutes: z.int() })),
  bookSlot: changes<PlanView>()(
    z.strictObject({
      ...ofItem,
      startsAt: instant,
      minutes: z.int(),
      place: z.nullable(text(100)),
      online: z.boolean(),
    }),
  ),
} as const;
