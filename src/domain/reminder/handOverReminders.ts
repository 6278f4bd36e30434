import { instantAt } from '../instant.ts';
import { handOversIn } from '../plan/handOver.ts';
import { dayBegins } from './availability.ts';
import type { Given } from './given.ts';
import { type DueReminder, planKey } from './reminder.ts';
import { daysFrom, isOn } from './settings.ts';

/** The newcomer and the mentor before may choose what is passed on, and the new mentor is told; at once where the change is sooner. */
export function handOverReminders({ m, settings }: Given): DueReminder[] {
  if (!isOn('handOver', settings)) return [];
  return handOversIn(m).flatMap(({ fromMentorId, toMentorId, changesOn }) =>
    daysFrom('handOver', changesOn, settings).flatMap((dueOn) =>
      [m.facts.menteeId, fromMentorId, toMentorId].map((recipientId) => {
        const dueAt = instantAt(dueOn, dayBegins);
        return { itemKey: planKey, kind: 'handOver' as const, recipientId, dueOn, dueAt };
      }),
    ),
  );
}
