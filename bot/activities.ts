import type { Activity, TurnContext } from 'botbuilder';
import { faultOf } from '../src/log.ts';
import { textsOf } from '../src/texts/texts.ts';
import { forgetInstall } from '../src/usecases/person/forgetInstall.ts';
import { greetArrival } from '../src/usecases/person/greetArrival.ts';
import { answerMessage } from './answerMessage.ts';
import { answerTap } from './cardActions.ts';
import { cardMessage } from './cardMessage.ts';
import { welcome } from './cards/welcome.ts';
import { type Desk, settingIn } from './desk.ts';
import { isPersonal, remember, senderOf } from './sender.ts';

/** One turn. Never throws: what fails is logged, and a tap that fails has been answered with a card. */
export async function onActivity(desk: Desk, context: TurnContext): Promise<void> {
  const { activity } = context;
  try {
    if (activity.type === 'message') await answerMessage(desk, context);
    if (activity.type === 'installationUpdate' || activity.type === 'conversationUpdate')
      await onArrival(desk, context);
    if (activity.type === 'invoke') await onInvoke(desk, context);
  } catch (error) {
    desk.log.error({ ...faultOf(error), activity: activity.type }, 'an activity could not be answered');
  }
}

/** The app has come to someone: Teams tells it twice, as an installation and as a new member of the chat. */
async function onArrival(desk: Desk, context: TurnContext): Promise<void> {
  const { activity } = context;
  if (isPersonal(activity) && hasGone(activity)) return onRemoval(desk, activity);
  const sender = isPersonal(activity) && hasArrived(activity) ? await senderOf(desk, activity) : null;
  if (!sender) return;
  if (sender.actor.isGuest) {
    await context.sendActivity(textsOf(sender.language).bot.guest);
    return;
  }
  await remember(desk, activity, sender);
  const { tenantId, personId } = sender.actor;
  const greet = () => context.sendActivity(cardMessage(welcome(settingIn(desk, sender.language))));
  await greetArrival(desk.world, { tenantId, personId }, greet);
}

/** Nobody is answered where the app has gone. */
async function onRemoval(desk: Desk, activity: Activity): Promise<void> {
  const sender = await senderOf(desk, activity);
  if (sender) await forgetInstall(desk.world, sender.actor.tenantId, sender.actor.personId);
}

const hasGone = (activity: Activity): boolean =>
  activity.type === 'installationUpdate' && activity.action?.startsWith('remove') === true;

function hasArrived(activity: Activity): boolean {
  if (activity.type === 'installationUpdate') return activity.action === 'add';
  return (activity.membersAdded ?? []).some((member) => member.id === activity.recipient?.id);
}

async function onInvoke(desk: Desk, context: TurnContext): Promise<void> {
  const { activity } = context;
  const isTap = activity.name === 'adaptiveCard/action';
  const value = isTap ? { status: 200, body: await answerTap(desk, activity) } : { status: 400 };
  await context.sendActivity({ type: 'invokeResponse', value });
}
