import type { OwnAction } from '../src/contract/cardAction.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import { lastPauseDay } from '../src/domain/reminder/pause.ts';
import { pauseReminders, readPause, resumeReminders, snoozeReminders } from '../src/usecases/person/pauseReminders.ts';
import { setLanguage } from '../src/usecases/person/setLanguage.ts';
import type { Drawn, Setting } from './cards/card.ts';
import { chosenLanguage } from './cards/chooseLanguage.ts';
import { exactDay } from './cards/dates.ts';
import { pause, resumed } from './cards/pause.ts';
import { type Desk, settingIn } from './desk.ts';
import type { SaidDay } from './readDay.ts';
import type { Sender } from './sender.ts';

/** Does what a button about one's own reminders or language says. The answer is the same card as things are now. */
export async function actForOneself(desk: Desk, { actor, language }: Sender, action: OwnAction): Promise<Drawn> {
  const { world } = desk;
  switch (action.verb) {
    case 'pause':
      return pauseUntil(desk, { actor, language }, action.until);
    case 'snooze':
      await snoozeReminders(world, actor);
      return pause(settingIn(desk, language), await readPause(world, actor));
    case 'resume':
      await resumeReminders(world, actor);
      return resumed(settingIn(desk, language));
    case 'chooseLanguage':
      await setLanguage(world, actor, action.language);
      return chosenLanguage(settingIn(desk, action.language), language);
  }
}

/** Pauses until a day that was chosen or written, or says what is wrong with it and asks for another. */
export async function pauseUntil(desk: Desk, { actor, language }: Sender, until: SaidDay): Promise<Drawn> {
  const { world } = desk;
  const isDay = until !== null && until !== 'noSuchDay' && until !== 'unclear';
  const isPaused = isDay && !isRefusal(await pauseReminders(world, actor, until));
  const note = isPaused ? null : faultOf(settingIn(desk, language), until);
  return pause(settingIn(desk, language, note), await readPause(world, actor));
}

function faultOf(setting: Setting, until: SaidDay): string {
  const words = setting.texts.commands.pause;
  if (until === null) return words.dayMissing;
  if (until === 'noSuchDay' || until === 'unclear') return words.faults[until];
  return until <= setting.today
    ? words.faults.past({ day: exactDay(setting, until) })
    : words.faults.tooLong({ day: exactDay(setting, lastPauseDay(setting.today)) });
}
