import { describe, expect, test } from 'vitest';
import { reminderCard } from '../../bot/cards/reminderCard.ts';
import type { PlanItem } from '../../src/domain/plan/mentorship.ts';
import { policies } from '../../src/domain/reminder/policy.ts';
import type { ReminderKind } from '../../src/domain/reminder/reminder.ts';
import type { ItemMessage, ReminderMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { everyOtherReminder } from './sampleAnswers.ts';
import { booking, setting, talk, toMentee, toMentor } from './sampleCards.ts';

const others = everyOtherReminder('nb');
const other = (name: string): ReminderMessage => others[name] as ReminderMessage;
const planned: PlanItem = { ...talk, state: 'planned', booking: null };
const held: PlanItem = { ...talk, state: 'held', doneOn: '2026-09-17' };
const notHeld: PlanItem = { ...talk, state: 'notHeld', reason: 'busy' };
const lapsed: PlanItem = { ...planned, state: 'lapsed', reason: 'absence' };
const moved: PlanItem = { ...talk, booking: { ...booking, startsAt: '2026-09-22T07:00:00.000Z', number: 2 } };
const asked: PlanItem = { ...talk, newTimeAskedAt: '2026-09-17T06:30:00.000Z' };
const closed: PlanItem = { ...planned, opensOn: '2026-09-08', closesOn: '2026-09-14' };
const toLeader = (item: PlanItem, kind: ItemMessage['kind']): ItemMessage => ({
  ...toMentor('nb', item, kind),
  role: 'leader',
});
const probation: PlanItem = { ...planned, key: 'probation-14d', kind: 'probationTalk', textKey: 'probation14d' };
const mapping: PlanItem = { ...planned, key: 'step-needsMapping', kind: 'needsMapping', textKey: 'needsMapping' };
const over = (message: ReminderMessage): ReminderMessage =>
  'planState' in message ? { ...message, planState: 'finished' } : message;

type Change = readonly [what: string, after: ReminderMessage, heading: string];

/** For every kind there is: what may happen to what it is about, and what the card that was sent says then. */
const changes: Readonly<Record<ReminderKind, readonly Change[]>> = {
  bookTalk: [
    ['booked', toMentor('nb', talk, 'bookTalk'), 'Mentorsamtalen med Sara Eira er avtalt'],
    ['held', toMentor('nb', held, 'bookTalk'), 'Mentorsamtalen med Sara Eira er gjennomført'],
    ['lapsed', toMentor('nb', lapsed, 'bookTalk'), 'Mentorsamtalen med Sara Eira falt bort'],
    ['over', over(toMentor('nb', planned, 'bookTalk')), 'Planen til Sara Eira er avsluttet'],
  ],
  talkTomorrow: [
    ['moved', toMentee('nb', moved, 'talkTomorrow'), 'Mentorsamtalen med Ingrid Haugland har fått ny tid'],
    ['held', toMentee('nb', held, 'talkTomorrow'), 'Mentorsamtalen med Ingrid Haugland er gjennomført'],
    [
      'without a time',
      toMentee('nb', planned, 'talkTomorrow'),
      'Mentorsamtalen med Ingrid Haugland har ingen tid ennå',
    ],
  ],
  talkToday: [
    ['moved', toMentee('nb', moved, 'talkToday'), 'Mentorsamtalen med Ingrid Haugland har fått ny tid'],
    ['asked for another time', toMentor('nb', asked, 'talkToday'), 'Sara Eira ber om ny tid'],
    ['not held', toMentor('nb', notHeld, 'talkToday'), 'Mentorsamtalen med Sara Eira ble ikke gjennomført'],
    ['lapsed', toMentee('nb', lapsed, 'talkToday'), 'Mentorsamtalen med Ingrid Haugland falt bort'],
    ['over', over(toMentee('nb', talk, 'talkToday')), 'Planen din er avsluttet'],
  ],
  talkOutcome: [
    ['held', toMentor('nb', held, 'talkOutcome'), 'Mentorsamtalen med Sara Eira er gjennomført'],
    ['not held', toMentor('nb', notHeld, 'talkOutcome'), 'Mentorsamtalen med Sara Eira ble ikke gjennomført'],
    ['moved', toMentor('nb', moved, 'talkOutcome'), 'Mentorsamtalen med Sara Eira har fått ny tid'],
  ],
  answersDiffer: [
    ['agreed', toMentor('nb', held, 'answersDiffer'), 'Mentorsamtalen med Sara Eira er gjennomført'],
    ['agreed that not', toMentor('nb', notHeld, 'answersDiffer'), 'Mentorsamtalen med Sara Eira ble ikke gjennomført'],
  ],
  timeUnfit: [
    ['kept, or booked anew', toMentor('nb', moved, 'timeUnfit'), 'Mentorsamtalen med Sara Eira er avtalt'],
    ['asked for another time', toMentor('nb', asked, 'timeUnfit'), 'Sara Eira ber om ny tid'],
    ['held', toMentor('nb', held, 'timeUnfit'), 'Mentorsamtalen med Sara Eira er gjennomført'],
    ['lapsed', toMentor('nb', lapsed, 'timeUnfit'), 'Mentorsamtalen med Sara Eira falt bort'],
    ['over', over(toMentor('nb', talk, 'timeUnfit')), 'Planen til Sara Eira er avsluttet'],
  ],
  roomAsked: [
    ['booked otherwise', toLeader(talk, 'roomAsked'), 'Mentorsamtalen med Sara Eira er avtalt'],
    ['held', toLeader(held, 'roomAsked'), 'Mentorsamtalen med Sara Eira er gjennomført'],
    ['lapsed', toLeader(lapsed, 'roomAsked'), 'Mentorsamtalen med Sara Eira falt bort'],
    ['over', over(toLeader(planned, 'roomAsked')), 'Planen til Sara Eira er avsluttet'],
  ],
  roomAnswered: [
    ['booked otherwise', toMentor('nb', talk, 'roomAnswered'), 'Mentorsamtalen med Sara Eira er avtalt'],
    ['held', toMentor('nb', held, 'roomAnswered'), 'Mentorsamtalen med Sara Eira er gjennomført'],
    ['over', over(toMentor('nb', planned, 'roomAnswered')), 'Planen til Sara Eira er avsluttet'],
  ],
  calendarQuestion: [
    ['answered, or booked anew', toMentor('nb', moved, 'calendarQuestion'), 'Mentorsamtalen med Sara Eira er avtalt'],
    ['asked for another time', toMentor('nb', asked, 'calendarQuestion'), 'Sara Eira ber om ny tid'],
    ['held', toMentor('nb', held, 'calendarQuestion'), 'Mentorsamtalen med Sara Eira er gjennomført'],
    ['lapsed', toMentor('nb', lapsed, 'calendarQuestion'), 'Mentorsamtalen med Sara Eira falt bort'],
    [
      'a probation talk, and answered',
      toLeader({ ...probation, state: 'booked', booking }, 'calendarQuestion'),
      'Prøvetidssamtale etter 14 dager med Sara Eira er avtalt',
    ],
    [
      'a probation talk, and not booked any more',
      toLeader(probation, 'calendarQuestion'),
      'Prøvetidssamtale etter 14 dager med Sara Eira har ingen tid nå',
    ],
    ['over', over(toMentor('nb', talk, 'calendarQuestion')), 'Planen til Sara Eira er avsluttet'],
  ],
  windowClosed: [
    ['booked', toMentor('nb', moved, 'windowClosed'), 'Mentorsamtalen med Sara Eira er avtalt'],
    ['given later days', toMentor('nb', planned, 'windowClosed'), 'Mentorsamtalen med Sara Eira har ingen tid ennå'],
    ['held', toMentor('nb', held, 'windowClosed'), 'Mentorsamtalen med Sara Eira er gjennomført'],
    ['over', over(toMentor('nb', closed, 'windowClosed')), 'Planen til Sara Eira er avsluttet'],
  ],
  windowLate: [
    ['booked', toLeader(moved, 'windowLate'), 'Mentorsamtalen med Sara Eira er avtalt'],
    ['held', toLeader(held, 'windowLate'), 'Mentorsamtalen med Sara Eira er gjennomført'],
    ['lapsed', toLeader(lapsed, 'windowLate'), 'Mentorsamtalen med Sara Eira falt bort'],
  ],
  trainingShiftDates: [
    ['given dates', other('trainingShiftDatesGiven'), 'Opplæringsvaktene til Sara Eira har fått datoer'],
    ['over', over(other('trainingShiftDates')), 'Planen til Sara Eira er avsluttet'],
  ],
  needsMapping: [
    ['done', other('needsMappingDone'), 'Kartlegging av behov sammen med Sara Eira er registrert som gjort'],
    ['over', over(toMentor('nb', mapping, 'needsMapping')), 'Planen til Sara Eira er avsluttet'],
  ],
  probationTalk: [
    ['booked', other('probationBooked'), 'Prøvetidssamtale etter 14 dager med Sara Eira er avtalt'],
    [
      'held',
      toLeader({ ...probation, state: 'held', doneOn: '2026-09-17' }, 'probationTalk'),
      'Prøvetidssamtale etter 14 dager med Sara Eira er registrert',
    ],
    ['over', over(toLeader(probation, 'probationTalk')), 'Planen til Sara Eira er avsluttet'],
  ],
  probationTalkSet: [
    [
      'without a time',
      other('probationNoTime'),
      'Prøvetidssamtale etter 14 dager med Berit Solbakken har ingen tid nå',
    ],
  ],
  statusReport: [
    ['submitted', other('statusReportSubmitted'), 'Statusrapporten før samling 3 er levert'],
    ['before a gathering that is gone', other('statusReportGatheringRemoved'), 'Samling 3 er tatt ut'],
    ['of a team that one has left', other('statusReportLeftTeam'), 'Du skal ikke skrive statusrapport før samling 3'],
  ],
  welcome: [['over', over(other('welcomeMentor')), 'Planen til Sara Eira er avsluttet']],
  handOver: [
    ['closed or called off', other('handOverClosed'), 'Det er ikke noe å velge lenger'],
    ['over', over(other('handOverMentor')), 'Planen til Sara Eira er avsluttet'],
  ],
  yearTwoNudge: [['over', over(other('yearTwoNudge')), 'Planen din er avsluttet']],
  planAppraisal: [['over', over(other('planAppraisal')), 'Planlegg medarbeidersamtale med Sara Eira']],
};

const kinds = Object.keys(policies) as ReminderKind[];

describe.each(kinds)('a card of %s', (kind) => {
  test.each(changes[kind].map(([what, after, heading]) => ({ what, after, heading })))(
    'when it is $what says so',
    ({ after, heading }) => {
      expect(after.kind).toBe(kind);
      const { card, summary } = reminderCard(setting('nb'), after);
      expect(summary).toBe(heading);
      expect(JSON.stringify(card.body)).toContain(heading);
    },
  );
});
