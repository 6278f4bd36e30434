import type { Texts } from '../nb.ts';

const list = (counts: readonly number[]): string => counts.join(', ').replace(/, (\d+)$/, ' and $1');
const daysOf = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

const apart = (days: number): string => {
  if (days === 0) return 'the same day as';
  return days > 0 ? `${daysOf(days)} before` : `${daysOf(-days)} after`;
};

export const cards: Texts['cards'] = {
  digest: {
    summary: (p) => `${p.first} – and ${p.count - 1} more`,
    rest: 'This is waiting too:',
    more: (p) => `… and ${p.count} more. Everything is in the tab Fotfeste.`,
    why: 'All of this belongs to plans that you are part of, and comes in one message so that you do not get many. Open a plan to see why it is listed.',
  },
  why: 'Why do I get this message?',
  dayCounts: (p) => `${list(p.counts)} ${p.counts.at(-1) === 1 ? 'day' : 'days'}`,
  said: {
    alone: (p) => `The day of this message is ${p.day}.`,
    counted: (p) => `The day of this message is ${p.day}: ${p.rule}.`,
    start: (p) => `${apart(p.days)} the first working day, ${p.on}`,
    opening: (p) => `${apart(p.days)} the period ${p.days < 0 ? 'opened' : 'opens'} on ${p.on}`,
    closing: (p) => `${apart(p.days)} the period ${p.days < 0 ? 'ended' : 'ends'} on ${p.on}`,
    talk: (p) => `${apart(p.days)} the talk on ${p.on}`,
    deadline: (p) => `${apart(p.days)} the deadline on ${p.on}`,
  },
  stop: 'Write “pause” here in the chat if you want peace for a while, and “language” for another language. The coordinator can turn such messages off for the whole municipality.',
  noStop:
    'This message can neither be paused nor turned off, because probation has deadlines in law. Write “language” for another language.',
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
    mentor: 'Mentor',
    starts: 'Starts',
    ends: 'Ends',
    deadline: 'Deadline',
    gathering: 'Gathering',
  },
  noPlace: 'Not agreed',
  online: 'Teams meeting',
  whenAndLength: (p) => `${p.when}, ${p.minutes} min`,
  held: 'We have had the talk',
  move: 'Move',
  agree: 'That is right',
  notHeld: 'It did not happen',
  suggestTime: 'Suggest a time',
  moreTimes: 'More times',
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
      `The talk was agreed for ${p.day}, and neither of you has said how it went. The message comes ${p.days} after a booked talk. It stops when you have answered.`,
  },
  answersDiffer: {
    summary: (p) => `You and ${p.name} have given different answers about a mentor talk`,
    heading: (p) => `You and ${p.name} have given different answers about the talk`,
    hint: 'That happens. Have a word, and answer again when you agree. Only the two of you see this.',
    iSay: {
      held: 'You have answered that you had the talk.',
      notHeld: 'You have answered that the talk did not happen.',
    },
    why: (p) =>
      `You and ${p.name} have given different answers about the talk on ${p.day}. Both of you get this message, once. It holds until your answers are the same. Nobody else is told that they differ.`,
  },
  calendarQuestion: {
    outsideWindow: {
      heading: (p: { item: string; name: string }): string =>
        `${p.item} with ${p.name} is outside its time in the plan`,
      sentence: (p: { window: string }): string => `It was moved in Outlook. The plan has it ${p.window}.`,
      well: 'That is fine',
    },
    putBack: {
      heading: (p: { item: string; name: string }): string => `${p.item} with ${p.name} has been put back`,
      sentence: (_: { window: string }): string =>
        'It was moved in Outlook to a time that has passed or lies outside the plan. So the time below still holds.',
      well: 'All right',
    },
    deleted: {
      heading: (p: { item: string; name: string }): string => `${p.item} with ${p.name} is no longer agreed`,
      sentence: (p: { window: string }): string =>
        `The event was deleted in Outlook, so it has no time now. The plan has it ${p.window}.`,
    },
    anotherTime: 'Find another time',
    why: (p: { name: string }): string =>
      `The event with ${p.name} is in your calendar, and something was done to it in Outlook. The message comes once, as soon as you are at work. It no longer holds once you have answered or the talk has another time.`,
  },
  probationTalk: {
    summary: (p) => `${p.item} with ${p.name}`,
    heading: (p) => `${p.item} with ${p.name}`,
    record: 'Record the talk',
    why: (p) =>
      `You are the department leader of ${p.name}, and the talk is to be held no later than ${p.closes}. The message comes ${p.days} before the period ends, and stops when you have recorded the talk in the tab.`,
  },
  talkTomorrow: {
    why: (p) =>
      `You have agreed on a mentor talk ${p.day}, and both of you get this message ${p.days} before, or on the last working day before that. If the time does not suit you, choose Move. If the talk is moved, the message moves along.`,
  },
  windowClosed: {
    summary: (p) => `The mentor talk with ${p.name} is not recorded`,
    heading: (p) => `The mentor talk with ${p.name} is not recorded`,
    hint: 'Its period is over. Agree on a time now, or record in the tab that you have had the talk.',
    why: (p) =>
      `You are the mentor of ${p.name}, and the period of the talk ended ${p.closes} without anybody recording it. The message comes once, ${p.days} after. It no longer holds when the talk is booked or recorded.`,
  },
  windowLate: {
    summary: (p) => `A mentor talk for ${p.name} is not recorded`,
    heading: (p) => `A mentor talk for ${p.name} is not recorded`,
    hint: 'There can be good reasons. Feel free to ask the two whether they lack time or a place to sit.',
    why: (p) =>
      `You are the department leader of ${p.name}. The period of the talk ended ${p.closes}. You are told once, ${p.days} after. The message no longer holds when the talk is booked or recorded. You do not see what the two talk about.`,
  },
  trainingShiftDates: {
    summary: (p) => `Enter training shifts for ${p.name}`,
    heading: (p) => `The training shifts of ${p.name} have no dates`,
    add: 'Enter dates',
    why: (p) =>
      `You are the department leader of ${p.name}, whose first day is ${p.starts}. The plan lacks dates for the training shifts. The message comes ${p.days} before the first day, and stops when the dates are entered.`,
  },
  needsMapping: {
    summary: (p) => `Map needs together with ${p.name}`,
    heading: (p) => `Mapping of needs together with ${p.name}`,
    hint: 'Find out together what must be followed up after the training shifts.',
    done: 'We have done it',
    why: (p) =>
      `The mapping is part of the plan of ${p.name} and is to be done no later than ${p.closes}. The message comes ${p.days} before, and stops when you have answered that it is done.`,
  },
  probationTalkSet: {
    summary: (p) => `${p.item} with ${p.name}: ${p.when}`,
    heading: (p) => `${p.item} with ${p.name}`,
    hint: 'This is your leader’s talk with you about probation. It is something else than the mentor talks.',
    why: (p) =>
      `${p.name} is your department leader and has set a time for the talk. You get this message when the time is set. If it does not suit you, talk with your leader.`,
  },
  statusReport: {
    summary: (p) => `The status report before gathering ${p.number} is due no later than ${p.due}`,
    heading: (p) => `Status report before gathering ${p.number}`,
    write: 'Write the report',
    open: 'Open the report',
    month: (p) => `${p.month} ${p.year}, the day is not set`,
    submitted: (p) => `The status report before gathering ${p.number} is delivered`,
    gatheringRemoved: {
      heading: (p) => `Gathering ${p.number} has been taken out`,
      hint: 'It is no longer one of the team’s gatherings, so nobody is to write a status report before it.',
    },
    leftTeam: {
      heading: (p) => `The status report before gathering ${p.number} is no longer yours to write`,
      hint: 'You are no longer in the team. If that is wrong, the coordinator can put it right.',
    },
    why: (p) =>
      `You are in the team ${p.team}, and the report is due no later than ${p.due}. The message comes ${p.days} before the deadline, and stops when one of you has delivered it.`,
  },
  yearTwoNudge: {
    summary: (p) => `Do you and ${p.name} need a talk?`,
    heading: (p) => `Do you and ${p.name} need a talk?`,
    hint: 'Nothing is planned in year two. Either of you may ask for a talk at any time.',
    why: (p) =>
      `The plan lasts until ${p.ends}, and you have chosen to get this reminder each quarter. It stops when the plan is over.`,
  },
  planAppraisal: {
    summary: (p) => `Plan the yearly appraisal with ${p.name}`,
    heading: (p) => `Plan the yearly appraisal with ${p.name}`,
    hint: 'It is almost a year since the start. The appraisal is the leader’s own, and no part of the mentor programme.',
    why: (p) =>
      `You are the department leader of ${p.name}, who started ${p.starts}. The message comes once, in month twelve. Fotfeste does not check whether the appraisal is held.`,
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
    stepDone: (p) => `${p.item} with ${p.name} is recorded as done`,
    probationNoTime: (p) => `${p.item} with ${p.name} has no time now`,
    probationBooked: (p) => `${p.item} with ${p.name} is booked`,
    planEnded: (p) => `The plan of ${p.name} has ended`,
    ownPlanEnded: 'Your plan has ended',
    planEndedHint: 'There is nothing for you to do. The plan can still be read.',
    notHers: (p) => `You are no longer the mentor of ${p.name}`,
    notHersHint: 'Somebody else follows the plan now. Thank you for taking the time.',
    datesGiven: (p) => `The training shifts of ${p.name} have dates`,
    notHeld: (p) => `The mentor talk with ${p.name} did not take place`,
    answerHint: 'If you remember it differently, you can answer here.',
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
      passedBeforeMove: 'Its period was over when the plan got another programme. If you hold it anyway, it counts.',
      replaced: 'Another talk stands for it.',
      joined: 'It was made one with the talk before.',
      lighter: 'Talks in this plan come less often than before. If you hold it anyway, it counts.',
      planEnds: 'The plan ends before it would have been.',
      notNeeded: 'It was taken out of the plan as agreed. If you hold it anyway, it counts.',
      workload: 'It was taken out of the plan as agreed. If you hold it anyway, it counts.',
      skipped: 'It was taken out of the plan as agreed. If you hold it anyway, it counts.',
    },
    noTime: (p) => `The mentor talk with ${p.name} has no time yet`,
    why: 'You got a message about this. It has been updated because something has happened since, and shows how things are now.',
  },
  welcomeToPlan: {
    mentee: {
      heading: (p) => `Welcome. ${p.name} is your mentor`,
      sentence: 'The plan for your first year is ready. Your mentor gets in touch before you start.',
      why: (p) =>
        `The municipality has made a plan for you in the mentor programme, because you start ${p.starts}. This message comes once, ${p.days} before the start.`,
    },
    mentor: {
      heading: (p) => `You are the mentor of ${p.name}`,
      sentence: 'Get in touch before the start, by phone or in an agreed meeting. The plan shows when the talks come.',
      why: (p) =>
        `You are named as mentor of ${p.name}, who starts ${p.starts}. This message comes once, ${p.days} before the start.`,
    },
    leader: {
      heading: (p) => `The plan for ${p.name} is ready`,
      sentence:
        'Send information about the unit and the plan before the start. The probation talks are yours, the mentor talks are between the two.',
      why: (p) =>
        `You are the department leader of ${p.name}, who starts ${p.starts}. This message comes once, ${p.days} before the start.`,
    },
  },
  welcome: {
    summary: 'Fotfeste is ready for you',
    heading: 'Hello. I am Fotfeste',
    sentence: 'I remind you of talks in the mentor programme and let you answer with one tap here in the chat.',
    more: 'Write “help” when you want to know more.',
    points: [
      'On the day of a talk: when and where.',
      'Afterwards: say whether it was held or moved.',
      'Write “help” when you want to know more.',
    ],
    why: (p) =>
      `Fotfeste was added for you in Teams on ${p.day}, because your municipality uses it in its mentor programme. This message comes once.`,
    stop: 'Write “pause” if you want peace from reminders for a while, and “language” for another language. If you do not need Fotfeste, you can remove the app in Teams.',
  },
  help: {
    summary: 'Help from Fotfeste',
    headings: { help: 'Help', hello: 'Hello', thanks: 'You are welcome' },
    sentence: 'This is what I can do for you:',
    points: [
      'Remind you of talks and deadlines that concern you, and take your answer with one tap.',
      '“my plan”: where you are in the plan, and what is next.',
      '“next talk”: when and where.',
      '“my mentees”: whom you are the mentor of, and what is waiting.',
      '“pause”: no reminders before a day you choose, for example “pause until Friday”.',
      '“language”: Bokmål, Nynorsk or English.',
    ],
    privacy: 'Do not write about the talks or about patients here. Topics for a talk are entered in the tab.',
  },
};
