import type { Texts } from '../nb.ts';

export const bot: Texts['bot'] = {
  /** In the activity feed, when the chat is closed to the bot. Shows on a locked screen. */
  feed: {
    topic: 'Fotfeste',
    preview: 'Something is waiting for you. We cannot reach you in chat, so open the tab to see what it is.',
  },
  inChannel:
    'Here in the channel I do not answer about individuals. Write to me in a chat of your own, or open the tab Fotfeste.',
  guest:
    'Fotfeste is for employees of the municipality, and you are a guest here. Ask the person who invited you for what you need.',
  unknownAction:
    'I do not recognise this button, so nothing has changed. Open the tab Fotfeste and do it there. If that does not help, the coordinator can tell the people who run Fotfeste.',
  notYours: 'This talk does not belong to a plan that you are part of now, so nothing has changed.',
  refused: {
    notAllowed: 'You cannot do that with this talk, so nothing has changed. This is how it stands:',
    alreadyDone: 'It was already recorded. This is how it stands:',
    itemLapsed: 'The talk had been dropped. This is how it stands:',
    notBooked: 'The talk has no agreed time. This is how it stands:',
    notRunning: 'The plan has ended, so nothing has changed. This is how it stands:',
    bookedInThePast: 'That time has already passed. Choose a time to come.',
    heldInTheFuture: 'The talk is not until later. You can answer on its day. This is how it stands:',
    slotTaken: 'That time is no longer free: a shift or a calendar has changed. This is how it is now:',
    noRoomToAskFor: 'There is nothing to ask the leader for now. This is how it is:',
    leaderAskedToday: 'The leader has already been asked about this talk today. The answer comes here in the chat.',
    nothingAsked: 'The question no longer holds. This is how it is now:',
    changedMeanwhile:
      'Something was changed just before you answered, so your answer is not saved. This is how it stands:',
    other: 'That did not work, and nothing has changed. This is how it stands:',
  },
  failed: {
    summary: 'Your answer is not saved',
    heading: 'Your answer is not saved',
    sentence:
      'Fotfeste got no answer from its database or from Microsoft 365. The appointment stands as before. Try again in a few minutes. If it still does not work, tell the coordinator.',
    again: 'Show the talk again',
    why: 'You answered a message from Fotfeste, and the answer did not arrive.',
  },
};
