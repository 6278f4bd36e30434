import type { OwnAction } from '../src/contract/cardAction.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import { textsOf } from '../src/texts/texts.ts';
import { pauseReminders, readPause, resumeReminders, snoozeReminders } from '../src/usecases/person/pauseReminders.ts';
import { setLanguage } from '../src/usecases/person/setLanguage.ts';
import type { Drawn } from './cards/card.ts';
import { chosenLanguage } from './cards/chooseLanguage.ts';
import { pause, resumed } from './cards/pause.ts';
import { type Desk, settingIn } from './desk.ts';
import type { Sender } from './sender.ts';

/** Does what a button about one's own reminders or language says. The answer is the same card as things are now. */
export async function actForOneself(desk: Desk, { actor, language }: Sender, action: OwnAction): Promise<Drawn> {
  const { world } = desk;
  switch (action.verb) {
    case 'pause': {
      const refusal = action.until === null || isRefusal(await pauseReminders(world, actor, action.until));
      const note = refusal ? textsOf(language).commands.pause.dayMissing : null;
      return pause(settingIn(desk, language, note), await readPause(world, actor));
    }
    case 'snooze':
      await snoozeReminders(world, actor);
      return pause(settingIn(desk, language), await readPause(world, actor));
    case 'resume':
      await resumeReminders(world, actor);
      return resumed(settingIn(desk, language));
    case 'chooseLanguage':
      await setLanguage(world, actor, action.language);
      return chosenLanguage(settingIn(desk, action.language));
  }
}
