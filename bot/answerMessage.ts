import type { Activity, TurnContext } from 'botbuilder';
import type { Language } from '../src/domain/people.ts';
import { textsOf } from '../src/texts/texts.ts';
import { readPause } from '../src/usecases/person/pauseReminders.ts';
import { readMyPlan } from '../src/usecases/plan/readMyPlan.ts';
import { readNextTalk } from '../src/usecases/plan/readNextTalk.ts';
import { readCaseload } from '../src/usecases/plan/readQueues.ts';
import { cardMessage } from './cardMessage.ts';
import type { Drawn } from './cards/card.ts';
import { chooseLanguage } from './cards/chooseLanguage.ts';
import { help } from './cards/help.ts';
import { mentees } from './cards/mentees.ts';
import { myMentor, myPlan } from './cards/myPlan.ts';
import { nextTalk } from './cards/nextTalk.ts';
import { pause } from './cards/pause.ts';
import { type Desk, settingIn, todayAt } from './desk.ts';
import { actForOneself, pauseUntil } from './ownActions.ts';
import { type Command, readCommand } from './readCommand.ts';
import { isPersonal, languageOf, remember, type Sender, senderOf } from './sender.ts';

/** Whatever one writes gets a useful answer: what was asked for, or what can be asked for. */
export async function answerMessage(desk: Desk, context: TurnContext): Promise<void> {
  const { activity } = context;
  const sender = await senderOf(desk, activity);
  const language = sender?.language ?? languageOf(activity.locale);
  const { bot } = textsOf(language);
  const command = readCommand(activity.text ?? '', todayAt(desk));
  if (!isPersonal(activity)) await context.sendActivity(inChannel(desk, language, command));
  else if (sender?.actor.isGuest) await context.sendActivity(bot.guest);
  else {
    if (sender) await remember(desk, activity, sender);
    const drawn = sender && command ? await answerOf(desk, sender, command) : helpIn(desk, language, command);
    await context.sendActivity(cardMessage(drawn));
  }
}

/** A channel is read by many: no names, nothing of what the sender wrote, and nothing about the sender. */
function inChannel(desk: Desk, language: Language, command: Command | null): string | Partial<Activity> {
  return command?.kind === 'help' || command?.kind === 'hello'
    ? cardMessage(help(settingIn(desk, language)))
    : textsOf(language).bot.inChannel;
}

const helpIn = (desk: Desk, language: Language, command: Command | null): Drawn =>
  help(settingIn(desk, language, command ? null : textsOf(language).commands.notUnderstood));

async function answerOf(desk: Desk, sender: Sender, command: Command): Promise<Drawn> {
  const { world } = desk;
  const { actor, language } = sender;
  const setting = settingIn(desk, language);
  switch (command.kind) {
    case 'help':
    case 'hello':
    case 'thanks':
      return help(setting, command.kind);
    case 'myPlan':
      return myPlan(setting, await readMyPlan(world, actor));
    case 'myMentor':
      return myMentor(setting, await readMyPlan(world, actor));
    case 'nextTalk':
      return nextTalk(setting, await readNextTalk(world, actor));
    case 'mentees':
      return mentees(setting, await readCaseload(world, actor));
    case 'pause':
      return command.until === null
        ? pause(setting, await readPause(world, actor))
        : pauseUntil(desk, sender, command.until);
    case 'language':
      return chooseLanguage(setting);
    case 'chooseLanguage':
      return actForOneself(desk, sender, { verb: 'chooseLanguage', language: command.language });
    case 'snooze':
    case 'resume':
      return actForOneself(desk, sender, { verb: command.kind });
  }
}
