import { bookTalk } from '../../bot/cards/bookTalk.ts';
import type { Drawn, Setting } from '../../bot/cards/card.ts';
import { failed } from '../../bot/cards/failed.ts';
import { help } from '../../bot/cards/help.ts';
import { moveTalk } from '../../bot/cards/moveTalk.ts';
import { reminderCard } from '../../bot/cards/reminderCard.ts';
import { tabLink } from '../../bot/cards/tabLink.ts';
import { welcome } from '../../bot/cards/welcome.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/people.ts';
import type { Answers, Booking, PlanItem } from '../../src/domain/plan/mentorship.ts';
import { policies } from '../../src/domain/reminder/policy.ts';
import type { ReminderKind } from '../../src/domain/reminder/reminder.ts';
import type { ItemMessage, ReminderMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { textsOf } from '../../src/texts/texts.ts';
import { noSlots, someRoom, someSlots } from './sampleSlots.ts';

const sara = '0b4f6d0e-3a5e-4f0e-9a55-6d2f3c6a1b01';
const ingrid = '0b4f6d0e-3a5e-4f0e-9a55-6d2f3c6a1b02';

/** Thursday 17 September 2026, 13:15 in Norway. */
export const booking: Booking = {
  startsAt: '2026-09-17T11:15:00.000Z',
  minutes: 45,
  place: 'Møterom 2',
  online: false,
  organiserId: ingrid,
  attendeeId: sara,
  number: 1,
};

export const talk: PlanItem = {
  key: 'talk-w03',
  kind: 'talk',
  textKey: 'talk',
  responsible: 'mentor',
  employmentWeek: 3,
  opensOn: '2026-09-15',
  closesOn: '2026-09-21',
  dueOn: '2026-09-15',
  minutes: 45,
  state: 'booked',
  booking,
  doneOn: null,
  reason: null,
  newTimeAskedAt: null,
  calendarQuestion: null,
  unfit: null,
  leaderAsk: null,
  answers: null,
};

const planned: PlanItem = { ...talk, state: 'planned', booking: null };
const probation: PlanItem = {
  ...planned,
  key: 'probation-14d',
  kind: 'probationTalk',
  textKey: 'probation14d',
  responsible: 'leader',
  employmentWeek: null,
  opensOn: '2026-09-10',
  closesOn: '2026-09-18',
  dueOn: '2026-09-15',
};

/** The days of those that are not for this Thursday. */
const saidOn: { readonly [Kind in ReminderKind]?: Day } = {
  bookTalk: '2026-09-15',
  windowClosed: '2026-09-15',
  windowLate: '2026-09-15',
  probationTalk: '2026-09-11',
  trainingShiftDates: '2026-08-25',
  needsMapping: '2026-09-14',
};

/** To the mentor Ingrid about Sara. */
export const toMentor = (language: Language, item: PlanItem, kind: ItemMessage['kind']): ItemMessage => ({
  subject: 'item',
  mentorshipId: '6f1c2f86-5d0b-4d8e-8a43-1d1b6f0c9a11',
  revision: 4,
  role: 'mentor',
  mentorName: 'Ingrid Haugland',
  leaderName: 'Berit Solbakken',
  kind,
  language,
  recipientId: ingrid,
  item,
  otherName: 'Sara Eira',
  startsOn: '2026-09-01',
  planState: 'active',
  recordedByName: null,
  slots: null,
  room: null,
  saidOn: saidOn[kind] ?? '2026-09-17',
  daysChosen: policies[kind].when.days,
});

export const toMentee = (language: Language, item: PlanItem, kind: ItemMessage['kind']): ItemMessage => ({
  ...toMentor(language, item, kind),
  recipientId: sara,
  role: 'mentee',
  otherName: 'Ingrid Haugland',
});

export const setting = (language: Language): Setting => ({
  texts: textsOf(language),
  today: '2026-09-17',
  tabLink: tabLink('8d1a7c9e-2b52-4f2f-9d43-0c6f5a1e7b10'),
  note: null,
});

const held: PlanItem = { ...talk, state: 'held', doneOn: '2026-09-17' };
const answers: Answers = { about: talk.key, revision: 3, mentor: 'held', mentee: 'notHeld', differSince: null };
const unclear: PlanItem = { ...held, state: 'unclear', answers };
const later: PlanItem = { ...talk, booking: { ...booking, startsAt: '2026-09-22T07:00:00.000Z', number: 2 } };
const yesterday: PlanItem = { ...talk, booking: { ...booking, startsAt: '2026-09-16T11:15:00.000Z', place: null } };
const asked: PlanItem = { ...talk, newTimeAskedAt: '2026-09-17T06:30:00.000Z' };

const askedAt = '2026-09-17T06:15:00.000Z';
const draggedTo = (startsAt: string) => ({
  state: 'booked' as const,
  booking: { ...booking, startsAt, number: 2 },
  calendarQuestion: { kind: 'outsideWindow', askedAt } as const,
});
const putBack: PlanItem = { ...talk, calendarQuestion: { kind: 'putBack', askedAt } };
const deleted: PlanItem = { ...planned, calendarQuestion: { kind: 'deleted', askedAt } };

const unfitTalk: PlanItem = {
  ...talk,
  booking: { ...booking, startsAt: '2026-09-18T11:15:00.000Z' },
  unfit: {
    bookingNumber: 1,
    since: askedAt,
    because: [
      { key: 'offShift', personId: sara },
      { key: 'rest', personId: ingrid },
    ],
  },
};
const askedFor = (answer: 'madeRoom' | 'refused' | null): PlanItem => ({
  ...planned,
  leaderAsk: {
    askedAt,
    startsAt: '2026-09-18T13:00:00.000Z',
    minutes: 30,
    answer: answer && { kind: answer, at: askedAt },
  },
});
const madeRoom: Booking = { ...booking, startsAt: '2026-09-18T13:00:00.000Z', minutes: 30, place: null };
const toLeader = (language: Language, item: PlanItem, kind: ItemMessage['kind']): ItemMessage => ({
  ...toMentor(language, item, kind),
  role: 'leader',
});

/** Every card there is, in one language. */
export function everyCard(language: Language): Readonly<Record<string, Drawn>> {
  const on = setting(language);
  const reminder = (message: ReminderMessage) => reminderCard(on, message);
  const recorded = (message: ItemMessage, by: string) => reminder({ ...message, recordedByName: by });
  const tapped = { verb: 'held', mentorshipId: 'm', itemKey: talk.key, kind: 'talkToday', messageId: null } as const;
  return {
    bookTalk: bookTalk(on, toMentor(language, planned, 'bookTalk')),
    bookTalkSlots: bookTalk(on, { ...toMentor(language, planned, 'bookTalk'), slots: someSlots }),
    bookTalkNearest: bookTalk(on, { ...toMentor(language, planned, 'bookTalk'), slots: noSlots }),
    talkToday: reminder(toMentee(language, talk, 'talkToday')),
    talkTodayMentor: reminder(toMentor(language, talk, 'talkToday')),
    talkOutcome: reminder(toMentor(language, yesterday, 'talkOutcome')),
    probationTalk: reminder(toMentor(language, probation, 'probationTalk')),
    moveTalk: moveTalk(on, toMentor(language, talk, 'talkToday'), booking),
    booked: reminder(toMentor(language, talk, 'bookTalk')),
    moved: reminder(toMentee(language, later, 'talkToday')),
    held: recorded(toMentee(language, held, 'talkToday'), 'Ingrid Haugland'),
    probationHeld: recorded(
      toMentor(language, { ...probation, state: 'done', doneOn: '2026-09-17' }, 'probationTalk'),
      'Berit Solbakken',
    ),
    notHeld: recorded(toMentor(language, { ...talk, state: 'notHeld', reason: 'other' }, 'talkToday'), 'Sara Eira'),
    heldAsked: recorded(
      toMentee(language, { ...held, answers: { ...answers, mentee: null } }, 'talkToday'),
      'Ingrid Haugland',
    ),
    notHeldAsked: recorded(
      toMentor(
        language,
        { ...talk, state: 'notHeld', reason: 'other', answers: { ...answers, mentor: null } },
        'talkToday',
      ),
      'Sara Eira',
    ),
    answersDiffer: reminder(toMentee(language, unclear, 'answersDiffer')),
    answersDifferMentor: reminder(toMentor(language, unclear, 'answersDiffer')),
    timeUnfit: reminder({ ...toMentor(language, unfitTalk, 'timeUnfit'), slots: someSlots }),
    timeUnfitNearest: reminder({ ...toMentor(language, unfitTalk, 'timeUnfit'), slots: noSlots }),
    roomAsked: reminder({ ...toLeader(language, askedFor(null), 'roomAsked'), room: someRoom }),
    roomAskedAnswered: reminder(toLeader(language, askedFor('refused'), 'roomAsked')),
    roomRefused: reminder({ ...toMentor(language, askedFor('refused'), 'roomAnswered'), slots: noSlots }),
    roomMade: reminder(
      toMentor(language, { ...askedFor('madeRoom'), state: 'booked', booking: madeRoom }, 'roomAnswered'),
    ),
    bookTalkAsked: bookTalk(on, { ...toMentor(language, askedFor(null), 'bookTalk'), slots: noSlots }),
    calendarOutside: reminder(
      toMentor(language, { ...talk, ...draggedTo('2026-10-29T09:00:00.000Z') }, 'calendarQuestion'),
    ),
    calendarPutBack: reminder(toMentor(language, putBack, 'calendarQuestion')),
    calendarDeleted: reminder(toMentor(language, deleted, 'calendarQuestion')),
    calendarOfLeader: reminder({
      ...toMentor(language, { ...probation, ...draggedTo('2026-10-29T09:00:00.000Z') }, 'calendarQuestion'),
      role: 'leader',
    }),
    online: reminder(toMentee(language, { ...talk, booking: { ...booking, online: true } }, 'talkToday')),
    newTimeAsked: reminder(toMentee(language, asked, 'talkToday')),
    newTimeAskedMentor: reminder(toMentor(language, asked, 'talkToday')),
    lapsed: reminder(toMentor(language, { ...planned, state: 'lapsed', reason: 'absence' }, 'talkToday')),
    noTime: reminder(toMentor(language, planned, 'talkToday')),
    alreadyRecorded: reminderCard(
      { ...on, note: on.texts.bot.refused.alreadyDone },
      toMentee(language, held, 'talkToday'),
    ),
    welcome: welcome(on),
    help: help(on),
    failed: failed(on, tapped),
  };
}
