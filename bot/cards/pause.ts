import { addDays } from '../../src/domain/day.ts';
import { dayOf, type Instant, timeOf } from '../../src/domain/instant.ts';
import { answeredWhy } from './answeredWhy.ts';
import { card, type Drawn, executeOwn, openPlan, type Setting } from './card.ts';
import { onDay } from './dates.ts';

const weekDays = 7;

/** How it is with a person's reminders: paused until when, and the way to change that. */
export function pause(setting: Setting, until: Instant | null): Drawn {
  const { pause: words } = setting.texts.commands;
  if (until !== null) return paused(setting, until);
  return card(setting, {
    summary: words.summary,
    heading: words.heading,
    sentences: [words.hint, words.leaders],
    inputs: [
      {
        type: 'Input.Date',
        id: 'until',
        label: words.day,
        min: addDays(setting.today, 1),
        value: addDays(setting.today, weekDays),
        isRequired: true,
        errorMessage: words.dayMissing,
      },
    ],
    actions: [executeOwn({ verb: 'pause', until: null }, words.save), executeOwn({ verb: 'snooze' }, words.snooze)],
    why: answeredWhy(setting),
  });
}

function paused(setting: Setting, until: Instant): Drawn {
  const { pause: words } = setting.texts.commands;
  const time = timeOf(until);
  const day = onDay(setting, dayOf(until));
  const when = time === '00:00' ? day : `${day} ${setting.texts.when.time({ time })}`;
  const heading = words.paused({ when });
  return card(setting, {
    summary: heading,
    heading,
    sentences: [words.byItself, words.leaders],
    actions: [executeOwn({ verb: 'resume' }, words.resume)],
    why: answeredWhy(setting),
  });
}

/** Reminders come again. */
export function resumed(setting: Setting): Drawn {
  const { pause: words } = setting.texts.commands;
  return card(setting, {
    summary: words.resumed,
    heading: words.resumed,
    sentences: [words.resumedHint],
    actions: [openPlan(setting, null, setting.texts.cards.openPlace)],
    why: answeredWhy(setting),
  });
}
