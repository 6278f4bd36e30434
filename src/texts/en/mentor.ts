import type { Texts } from '../nb.ts';

export const mentor: Texts['mentor'] = {
  heading: 'I am mentor for',
  allWell: 'Everything is on track.',
  allWellNext: (p) => `Everything is on track. The next talk is ${p.when} with ${p.name}.`,
  empty:
    'You are not a mentor for anyone now. When you become one, you get a message in the chat, and the newcomer stands here.',
  needs: {
    recordOutcome: (p) => `The talk was booked for ${p.when}. Was it held?`,
    answersDiffer: 'You have given different answers about a talk – have a word.',
    overdueTalk: (p) => `The talk should have been held by ${p.day}.`,
    bookTalk: (p) => `The next talk is to be held by ${p.day}. No time is agreed.`,
    stepOverdue: (p) => `${p.item}: the last day was ${p.day}.`,
    stepDue: (p) => `${p.item}: by ${p.day}.`,
    newTimeAsked: (p) => `${p.name} asks for a new time. The talk is booked for ${p.when}.`,
    calendarQuestion: (p: { when: string }): string =>
      `The talk was moved in Outlook and is now agreed for ${p.when}. Is that fine?`,
    timeUnfit: (p: { when: string }): string =>
      `The talk is agreed for ${p.when}, but the roster has changed. Does the time still fit?`,
    talkBooked: (p) => `The next talk is ${p.when}.`,
    away: (p) => `Away until the end of ${p.day}.`,
    beforeStart: (p) => `Starts ${p.day}.`,
    finished: 'The plan is completed.',
    ended: 'The plan has ended.',
    nothing: 'Everything is on track.',
  },
  week: (p) => `Week ${p.week} of ${p.weeks}`,
  weekBefore: 'Not started yet',
  held: 'We have had the talk',
  somethingElse: 'Something else happened',
  proposeNewTime: 'Suggest a new time',
  open: (p) => `Open the plan of ${p.name}`,
  forWhom: (p) => `${p.action}: ${p.name}`,
  month: 'Talks to come',
  monthSentence: (p) => `${p.held} of ${p.planned} talks are held in total.`,
  monthNone: 'No talks are booked.',
  nextTalk: 'Next talk',
  recordTalk: 'Record the talk',
  plan: 'The plan',
  record: {
    title: (p) => `The talk with ${p.name}`,
    question: 'How did it go?',
    held: 'We have had the talk',
    notHeld: 'It did not take place',
    day: 'Which day?',
    reason: 'What came in the way?',
    reasons: {
      busy: 'It was too busy',
      noOverlap: 'We found no common time',
      ill: 'One of us was ill',
      other: 'Something else',
    },
    whoSees:
      'The leaders see whether the talk was held and the reason you choose. They do not see what you talked about.',
    save: 'Save',
    missingReason: 'Choose a reason.',
    missingDay: 'Choose a day that has passed.',
  },
  presentation: {
    heading: 'My presentation',
    label: 'A little about yourself',
    hint: 'For example what you work with, how long you have been here and what you like to be asked about.',
    whoSees: 'Newcomers you are mentor for see this. So do the leader and the coordinator.',
    missing:
      'You have not written about yourself yet. The newcomer sees the presentation before the first working day.',
  },
};
