import type { Drawn } from '../../bot/cards/card.ts';
import { chooseLanguage, chosenLanguage } from '../../bot/cards/chooseLanguage.ts';
import { help } from '../../bot/cards/help.ts';
import { mentees } from '../../bot/cards/mentees.ts';
import { messageCard } from '../../bot/cards/messageCard.ts';
import { myMentor, myPlan } from '../../bot/cards/myPlan.ts';
import { nextTalk } from '../../bot/cards/nextTalk.ts';
import { pause, resumed } from '../../bot/cards/pause.ts';
import { reminderCard } from '../../bot/cards/reminderCard.ts';
import type { Language } from '../../src/domain/people.ts';
import type { PlanItem } from '../../src/domain/plan/mentorship.ts';
import { policies } from '../../src/domain/reminder/policy.ts';
import type {
  ItemMessage,
  PlanMessage,
  ReminderMessage,
  ReportGoneMessage,
  ReportMessage,
} from '../../src/domain/reminder/reminderMessage.ts';
import { plannedMentorship } from '../support/plannedMentorship.ts';
import { booking, setting, talk, toMentee, toMentor } from './sampleCards.ts';

export const messageId = '5f0f2f5e-3a52-4a55-9d0b-0c3c1e9b7a11';
const now = '2026-09-17T06:20:00.000Z';
const planned: PlanItem = { ...talk, state: 'planned', booking: null };
const closed: PlanItem = { ...planned, key: 'talk-w02', opensOn: '2026-09-08', closesOn: '2026-09-14' };
const closedLonger: PlanItem = { ...planned, key: 'talk-w01', opensOn: '2026-09-01', closesOn: '2026-09-07' };
const probation: PlanItem = { ...talk, key: 'probation-14d', kind: 'probationTalk', textKey: 'probation14d' };
const mapping: PlanItem = { ...planned, key: 'step-needsMapping', kind: 'needsMapping', textKey: 'needsMapping' };
const shifts: PlanItem = {
  ...planned,
  key: 'shift-undated',
  kind: 'trainingShift',
  textKey: 'trainingShiftsUndated',
  responsible: 'leader',
};
const tomorrow: PlanItem = { ...talk, booking: { ...booking, startsAt: '2026-09-18T07:30:00.000Z' } };

const toLeader = (language: Language, item: PlanItem, kind: ItemMessage['kind']): ItemMessage => ({
  ...toMentor(language, item, kind),
  role: 'leader',
  recipientId: '0b4f6d0e-3a5e-4f0e-9a55-6d2f3c6a1b03',
});

const ofPlan = (language: Language, kind: PlanMessage['kind'], role: PlanMessage['role']): PlanMessage => {
  const {
    item: _,
    recordedByName: __,
    ...facts
  } = role === 'mentee' ? toMentee(language, talk, 'talkToday') : toMentor(language, talk, 'talkToday');
  const { days } = policies[kind].when;
  const saidOn = kind === 'welcome' ? '2026-08-18' : '2026-09-17';
  const own = { item: null, endsOn: '2027-08-30', handOver: null } as const;
  return { ...facts, subject: 'plan', kind, role, ...own, daysChosen: days, saidOn };
};

const toTor = {
  fromName: 'Ingrid Haugland',
  toName: 'Tor Ekeberg',
  changesOn: '2026-09-24',
  untilOn: '2026-10-08',
  isToNewMentor: false,
} as const;

const report = (language: Language, own: Partial<ReportMessage> = {}): ReportMessage => ({
  subject: 'report',
  kind: 'statusReport',
  language,
  recipientId: '0b4f6d0e-3a5e-4f0e-9a55-6d2f3c6a1b04',
  saidOn: '2026-09-16',
  daysChosen: policies.statusReport.when.days,
  teamId: 'team-1',
  teamName: 'Lysvær',
  gathering: {
    number: 3,
    on: '2026-10-14',
    precision: 'day',
    status: 'confirmed',
    format: 'physical',
    theme: 'Å beholde',
  },
  dueOn: '2026-09-30',
  isSubmitted: false,
  ...own,
});

const reportGone = (language: Language, because: ReportGoneMessage['because']): ReportGoneMessage => {
  const { recipientId, saidOn, daysChosen } = report(language);
  const facts = { kind: 'statusReport', language, recipientId, saidOn, daysChosen } as const;
  return { ...facts, subject: 'reportGone', gatheringNumber: 3, because };
};

/** The reminders that are not about booking and holding a mentor talk. */
export const everyOtherReminder = (language: Language): Readonly<Record<string, ReminderMessage>> => ({
  welcomeMentee: ofPlan(language, 'welcome', 'mentee'),
  welcomeMentor: ofPlan(language, 'welcome', 'mentor'),
  welcomeLeader: ofPlan(language, 'welcome', 'leader'),
  talkTomorrow: toMentee(language, tomorrow, 'talkTomorrow'),
  windowClosed: toMentor(language, closed, 'windowClosed'),
  windowLate: toLeader(language, closedLonger, 'windowLate'),
  windowLateBooked: toLeader(language, tomorrow, 'windowLate'),
  trainingShiftDates: toLeader(language, shifts, 'trainingShiftDates'),
  needsMapping: toMentor(language, mapping, 'needsMapping'),
  needsMappingDone: toMentor(language, { ...mapping, state: 'done', doneOn: '2026-09-17' }, 'needsMapping'),
  probationTalkSet: { ...toMentee(language, probation, 'probationTalkSet'), otherName: 'Berit Solbakken' },
  probationNoTime: {
    ...toMentee(language, { ...probation, state: 'planned', booking: null }, 'probationTalkSet'),
    otherName: 'Berit Solbakken',
  },
  statusReport: report(language),
  statusReportMonth: report(language, {
    gathering: { number: 4, on: '2027-04-01', precision: 'month', status: 'planned', format: null, theme: '' },
    dueOn: '2027-03-18',
  }),
  statusReportSubmitted: report(language, { isSubmitted: true }),
  statusReportGatheringRemoved: reportGone(language, 'gatheringRemoved'),
  statusReportLeftTeam: reportGone(language, 'leftTeam'),
  windowClosedMoved: toMentor(language, planned, 'windowClosed'),
  trainingShiftDatesGiven: toLeader(
    language,
    { ...shifts, key: 'shift-2026-09-02', responsible: 'mentor' },
    'trainingShiftDates',
  ),
  probationBooked: toLeader(language, probation, 'probationTalk'),
  planEnded: { ...toMentor(language, planned, 'bookTalk'), planState: 'finished' },
  planEndedMentee: { ...ofPlan(language, 'yearTwoNudge', 'mentee'), planState: 'finished' },
  handOverMentee: { ...ofPlan(language, 'handOver', 'mentee'), handOver: toTor },
  handOverMentor: { ...ofPlan(language, 'handOver', 'mentor'), handOver: toTor },
  handOverNewMentor: { ...ofPlan(language, 'handOver', 'mentor'), handOver: { ...toTor, isToNewMentor: true } },
  notHers: { ...toMentor(language, planned, 'bookTalk'), planState: 'notHers' },
  handOverClosed: ofPlan(language, 'handOver', 'mentor'),
  yearTwoNudge: ofPlan(language, 'yearTwoNudge', 'mentee'),
  planAppraisal: ofPlan(language, 'planAppraisal', 'leader'),
});

/** Many reminders to one mentor, such as after an outage. */
export const manyReminders = (language: Language, count: number): [ReminderMessage, ...ReminderMessage[]] => {
  const one = (index: number): ReminderMessage => ({
    ...toMentor(language, index % 3 === 0 ? talk : planned, index % 3 === 0 ? 'talkToday' : 'bookTalk'),
    mentorshipId: `6f1c2f86-5d0b-4d8e-8a43-1d1b6f0c${9000 + index}`,
    otherName: `Anne-Margrethe Kvalsvik-Haugland ${index + 1}`,
  });
  return [one(0), ...Array.from({ length: count - 1 }, (_, index) => one(index + 1))];
};

const digestOf = (language: Language, messages: readonly [ReminderMessage, ...ReminderMessage[]]): Drawn =>
  messageCard(setting(language), { messageId, messages });

/** Messages that say several things. */
export const everyDigest = (language: Language): Readonly<Record<string, Drawn>> => ({
  digest: digestOf(language, [
    toMentor(language, talk, 'talkToday'),
    toMentor(language, { ...planned, key: 'talk-w04' }, 'bookTalk'),
    toMentor(language, mapping, 'needsMapping'),
  ]),
  digestOfTwentyFive: digestOf(language, manyReminders(language, 25)),
  greeted: messageCard(setting(language), {
    messageId,
    messages: [toMentee(language, talk, 'talkToday')],
    greets: true,
  }),
});

/** The answers to what people write. */
function everyAnswer(language: Language): Readonly<Record<string, Drawn>> {
  const on = setting(language);
  const mentorship = plannedMentorship('6f1c2f86-5d0b-4d8e-8a43-1d1b6f0c9a11');
  const name = (id: string, displayName: string) =>
    [
      id,
      {
        id,
        displayName,
        jobTitle: null,
        language,
        presentation: null,
        pausedUntil: null,
        snoozedUntil: null,
        meetsOffShift: false,
      },
    ] as const;
  const reading = {
    plans: [{ mentorship, relations: ['mentorOf'] as const }],
    people: new Map([name('sara', 'Sara Eira'), name('ingrid', 'Ingrid Haugland')]),
    units: [],
    programmes: [],
    now,
  };
  return {
    answerMyPlan: myPlan(on, { mentorship, mentorName: 'Ingrid Haugland', now }),
    answerNoPlan: myPlan(on, null),
    answerMyMentor: myMentor(on, { mentorship, mentorName: 'Ingrid Haugland', now }),
    answerNextTalk: nextTalk(on, toMentee(language, talk, 'talkToday')),
    answerNextTalkOpen: nextTalk(on, toMentor(language, planned, 'bookTalk')),
    answerNextTalkNone: nextTalk(on, null),
    answerMentees: mentees(on, reading),
    answerNoMentees: mentees(on, { ...reading, plans: [] }),
    answerPause: pause(on, null),
    answerPaused: pause(on, '2026-09-30T22:00:00.000Z'),
    answerSnoozed: pause(on, '2026-09-18T05:30:00.000Z'),
    answerResumed: resumed(on),
    answerLanguage: chooseLanguage(on),
    answerLanguageChosen: chosenLanguage(on, language === 'nn' ? 'nb' : 'nn'),
    answerHello: help(on, 'hello'),
    answerThanks: help(on, 'thanks'),
    answerPauseWrong: pause({ ...on, note: on.texts.commands.pause.faults.noSuchDay }, null),
    answerNotUnderstood: help({ ...on, note: on.texts.commands.notUnderstood }),
  };
}

/** Every card there is but those of mentor talks, in one language. */
export const everyOtherCard = (language: Language): Readonly<Record<string, Drawn>> => ({
  ...Object.fromEntries(
    Object.entries(everyOtherReminder(language)).map(([key, message]) => [
      key,
      reminderCard(setting(language), message),
    ]),
  ),
  ...everyAnswer(language),
});
