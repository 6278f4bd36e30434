import type { Texts } from '../nb.ts';

export const cards: Texts['cards'] = {
  why: 'Why do I get this message?',
  openPlan: 'Open the plan',
  openPlace: 'Open Fotfeste',
  back: 'Back',
  facts: {
    when: 'When',
    where: 'Where',
    length: 'Length',
    within: 'No later than',
    was: 'Was agreed for',
    recordedBy: 'Recorded by',
    window: 'Period',
  },
  noPlace: 'Not agreed',
  whenAndLength: (p) => `${p.when}, ${p.minutes} min`,
  held: 'We have had the talk',
  move: 'Move',
  notHeld: 'It did not happen',
  suggestTime: 'Suggest a time',
  onlyDates: 'Your leaders see that the talk is planned, held or moved. They do not see what you talk about.',
  bookTalk: {
    summary: (p) => `Suggest a time for a mentor talk with ${p.name}`,
    heading: (p) => `Mentor talk with ${p.name}: suggest a time`,
    why: (p) =>
      `You are the mentor of ${p.name}, and the talk in the period ${p.window} has no time yet. The message comes on the day the period opens, and once in the middle of it. It stops when the talk is booked.`,
  },
  talkToday: {
    summary: (p) => `Mentor talk with ${p.name} ${p.when}`,
    heading: (p) => `Mentor talk with ${p.name}`,
    why: (p) =>
      `You have agreed on a mentor talk ${p.day}, and both of you get this message in the morning of that day. If the time does not suit you, choose Move. Once one of you has said how it went, no more messages come about this talk.`,
  },
  talkOutcome: {
    summary: (p) => `Did you have the mentor talk with ${p.name} ${p.day}?`,
    heading: (p) => `Did you have the mentor talk with ${p.name}?`,
    why: (p) =>
      `The talk was agreed for ${p.day}, and neither of you has said how it went. The message comes the day after a booked talk. It stops when you have answered.`,
  },
  probationTalk: {
    summary: (p) => `${p.item} with ${p.name}`,
    heading: (p) => `${p.item} with ${p.name}`,
    record: 'Record the talk',
    why: (p) =>
      `You are the department leader of ${p.name}, and the talk is to be held no later than ${p.closes}. The message comes when the period opens, and seven days and one day before it ends. It stops when you have recorded the talk in the tab.`,
  },
  moveTalk: {
    summary: 'Choose a new time for the mentor talk',
    heading: (p) => `New time for the talk with ${p.name}`,
    day: 'Day',
    time: 'Time',
    dayMissing: 'Choose a day.',
    timeMissing: 'Choose a time.',
    hint: 'The appointment moves in both of your calendars.',
    save: 'Save new time',
  },
  states: {
    booked: (p) => `The mentor talk with ${p.name} is booked`,
    moved: (p) => `The mentor talk with ${p.name} has a new time`,
    held: (p) => `The mentor talk with ${p.name} has been held`,
    heldHint: 'If this is wrong, the person who recorded it can undo it in the tab within ten minutes.',
    probationHeld: (p) => `${p.item} with ${p.name} is recorded`,
    notHeld: (p) => `The mentor talk with ${p.name} did not take place`,
    notHeldHint: 'You can agree on a new time when it suits you.',
    iAskedNewTime: 'You have asked for a new time',
    iAskedNewTimeHint: (p) =>
      `${p.name} sees it in the message and in the tab, and finds a new time. Until then the time below stands.`,
    newTimeAsked: (p) => `${p.name} asks for a new time`,
    newTimeAskedHint: 'Choose Move and enter a new time. Until then the time below stands.',
    lapsed: (p) => `The mentor talk with ${p.name} was dropped`,
    lapsedWhy: {
      absence: 'It was dropped because of absence. If you hold it anyway, it counts.',
      softWeek: 'It fell in weeks when nothing is planned. If you hold it anyway, it counts.',
      passedBeforeStart: 'Its period was over before the plan was made. If you hold it anyway, it counts.',
    },
    noTime: (p) => `The mentor talk with ${p.name} has no time yet`,
    why: 'The message you got about this talk has been updated because something has happened since. It shows how things are now.',
  },
  welcome: {
    summary: 'Fotfeste is ready for you',
    heading: 'Hello. I am Fotfeste',
    sentence: 'I remind you of talks in the mentor programme and let you answer with one tap here in the chat.',
    points: [
      'On the day of a talk: when and where.',
      'Afterwards: say whether it was held or moved.',
      'Write “help” when you want to know more.',
    ],
    why: 'Fotfeste was added for you in Teams because your municipality uses it in its mentor programme. This message comes once. You choose the language in the tab.',
  },
  help: {
    summary: 'Help from Fotfeste',
    heading: 'Help',
    sentence: 'This is what I can do for you:',
    points: [
      'Remind you of mentor talks and probation talks that concern you.',
      'Take your answer with one tap: “We have had the talk”, “Move” or “It did not happen”.',
      'Show the whole plan in the tab, where you also choose the language.',
    ],
    privacy: 'Do not write about the talks or about patients here. Topics for a talk are entered in the tab.',
    why: 'You wrote to Fotfeste, and this is the answer.',
  },
};
