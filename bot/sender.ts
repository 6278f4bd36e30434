import { setTimeout as pause } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { Actor, Language } from '../src/domain/people.ts';
import { faultOf } from '../src/log.ts';
import { readLanguage } from '../src/usecases/person/readLanguage.ts';
import { rememberConversation } from '../src/usecases/person/rememberConversation.ts';
import type { Desk } from './desk.ts';

/** Who wrote or tapped, as the Bot connector's token vouches for it. */
export interface Sender {
  readonly actor: Actor;
  readonly language: Language;
}

/** The tenant an activity speaks of; null when it names none or two. */
export function tenantOf(activity: Activity): string | null {
  const conversation: unknown = activity.conversation?.tenantId;
  const channel: unknown = activity.channelData?.tenant?.id;
  if (conversation !== undefined && channel !== undefined && conversation !== channel) return null;
  const tenantId = conversation ?? channel;
  return typeof tenantId === 'string' ? tenantId : null;
}

export const isPersonal = (activity: Activity): boolean => activity.conversation?.conversationType === 'personal';

/** Null when the activity names nobody in the tenant. Chat knows no app roles, so nobody is coordinator here. */
export async function senderOf(desk: Desk, activity: Activity): Promise<Sender | null> {
  const tenantId = tenantOf(activity);
  const personId = activity.from?.aadObjectId;
  if (tenantId === null || !personId) return null;
  const isGuest = await isGuestHere(desk, personId);
  const actor = { tenantId, personId, displayName: activity.from.name ?? '', isCoordinator: false, isGuest };
  return { actor, language: (await readLanguage(desk.world, actor)) ?? languageOf(activity.locale) };
}

/** A chat wants an answer within two seconds, and delivers again after fifteen (Teams, bot time-outs). */
const guestCheckMs = 2000;

/** When the directory does not say in time, the person's place in a plan still decides everything she may do. */
async function isGuestHere(desk: Desk, personId: string): Promise<boolean> {
  try {
    const late = pause(guestCheckMs, null, { ref: false });
    return (await Promise.race([desk.world.directory.person(personId), late]))?.isGuest ?? false;
  } catch (error) {
    desk.log.warn(faultOf(error), 'the directory could not be asked whether a sender is a guest');
    return false;
  }
}

/** Where the bot reaches this person from now on: the newest address counts. */
export const remember = (desk: Desk, activity: Activity, { actor }: Sender): Promise<void> =>
  rememberConversation(desk.world, actor.tenantId, {
    personId: actor.personId,
    conversationId: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
  });

/** Teams sends the client's locale, such as 'nn-NO'; other languages than ours get bokmål, the municipality's. */
export function languageOf(locale: string | undefined): Language {
  const language = locale?.slice(0, 2).toLowerCase();
  return language === 'nn' || language === 'en' ? language : 'nb';
}
