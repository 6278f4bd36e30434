import type { Texts } from '../nb.ts';

/** The coordinator's page about messages: whether they arrive, and what to do when they do not. */
export const delivery: Texts['delivery'] = {
  heading: 'Messages',
  allWell: 'Everyone can be reached, and nothing is waiting.',
  noneWaits: 'Everyone can be reached, but something did not arrive.',
  botIsDisabled:
    'Fotfeste is switched off in Teams for the whole municipality. Ask the Teams administrator to switch the app on. Nothing is lost: we try again every quarter of an hour.',
  someUnreachable: (p) =>
    p.count === 1 ? 'One person gets no messages in chat.' : `${p.count} people get no messages in chat.`,
  oldestWaiting: (p) => `The oldest that is waiting should have been sent ${p.day}.`,
  onlyThis: 'You see who a message is for, what sort it is, and which day. You do not see what it says.',
  unreachable: {
    heading: 'Getting no messages',
    none: 'Everyone can be reached.',
    since: (p) => `Since ${p.day}`,
    short: (p) => `Gets no messages: ${p.why}`,
    reasons: {
      ConversationBlockedByUser: 'has blocked the app',
      BotNotInConversationRoster: 'has removed the app',
      BotDisabledByAdmin: 'the app is switched off in Teams',
      ConversationNotFound: 'the chat no longer exists',
      refused: 'Teams does not accept messages to this person',
      mayNotInstall: 'the app is not installed, and we are not allowed to install it',
      cannotInstall: 'the app cannot be installed',
    },
    advice: {
      ConversationBlockedByUser:
        'Ask the person to open the chat with Fotfeste, unblock it and write “help”. What still applies will then arrive.',
      BotNotInConversationRoster:
        'Ask the person to add Fotfeste in Teams again. What still applies will then arrive by itself.',
      BotDisabledByAdmin:
        'Ask the Teams administrator to switch the app on for this person. We try again with the next message.',
      ConversationNotFound: 'Ask the person to open Fotfeste in Teams and write “help” in the chat.',
      refused:
        'Ask the Teams administrator to check that this person may use the app. We try again with the next message.',
      mayNotInstall:
        'Ask the person to add Fotfeste in Teams, or ask the administrator to install the app for everyone with a setup policy.',
      cannotInstall:
        'Ask the Teams administrator to check that this person has an account in Teams, and that the app is published.',
    },
    feed: {
      waiting: 'We are trying to say so in the activity feed in Teams.',
      told: 'We have said so in the activity feed in Teams.',
      refused: 'We could not say so in the activity feed. Please tell the person yourself.',
      none: 'The activity feed does not get through either. Please tell the person yourself.',
    },
  },
  undelivered: {
    heading: 'Not arrived',
    none: 'Nothing is waiting.',
    who: 'To',
    what: 'What it is about',
    due: 'Was due',
    why: 'How it stands',
    kinds: {
      welcome: 'Welcome',
      talk: 'A talk',
      step: 'A step in the plan',
      statusReport: 'A status report',
    },
    reasons: {
      soon: 'Will be sent in a moment.',
      held: (p) => `Waits until ${p.when}, so as not to disturb.`,
      heldWhy: {
        offDuty: (p) => `Waits until ${p.when}, because it is outside working hours.`,
        quietHours: (p) => `Waits until ${p.when}, because nobody gets messages at night.`,
        away: (p) => `Waits until ${p.when}, because one of those it is about is away.`,
        paused: (p) => `Waits until ${p.when}, because the person has paused messages.`,
        softWeek: (p) => `Waits until ${p.when}, because nothing is proposed in the holidays.`,
      },
      retrying: 'Teams asks us to wait or does not answer. We try again by ourselves.',
      checking: 'We do not know whether it arrived, and are looking.',
      nobodyKnows:
        'Nobody knows whether it arrived, because the app cannot look in the chat. It will not be sent again. Whoever runs Fotfeste can let the app look.',
      unreachable: 'Did not arrive, because the person cannot be reached.',
      refused: 'Teams did not accept the message. Ask whoever runs Fotfeste to look in the log.',
    },
  },
  counts: {
    heading: 'The numbers',
    from: (p) => `Since ${p.day}`,
    sent: 'sent',
    due: 'to be sent in a moment',
    held: 'held back until it suits',
    unknown: 'we are looking into',
    closed: 'nobody knows about',
    failed: 'not delivered',
  },
};
