import type { Day } from '../domain/day.ts';
import type { Away } from '../domain/plan/changes/registerAbsence.ts';
import type { MentorshipFacts } from '../domain/plan/mentorship.ts';
import type { BlockedTime } from '../domain/slot/slotsGiven.ts';

/** One newcomer of the invented municipality, as the coordinator entered her and as things then went. */
export interface DemoMentorship {
  readonly mentee: string;
  readonly mentor: string;
  readonly reserveMentor: string | null;
  readonly leader: string;
  readonly unit: string;
  readonly programme: 'kristiansand' | 'farsund' | 'trondheim';
  readonly startsOn: Day;
  readonly probationEndsOn: Day | null;
  readonly trainingShiftsOn: readonly Day[];
  readonly experience: MentorshipFacts['experience'];
  /** Talks whose windows opened after this day were never booked; null when the pair kept up. */
  readonly talksStoppedOn: Day | null;
  readonly absence: Away | null;
}

export const solhaug = 'Solhaug omsorgssenter';
const nord = 'Hjemmetjenesten Nord';
const bekkefaret = 'Bekkefaret bofellesskap';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

const blockedIn = (times: readonly Omit<BlockedTime, 'weekday'>[]): readonly BlockedTime[] =>
  times.flatMap((time) => everyDay.map((weekday) => ({ ...time, weekday })));

/** Two units have their shifts in Teams; the third has not told anybody when its people work. */
export const units = [
  {
    name: solhaug,
    leader: 'Turid Nymoen',
    channel: 'Solhaug',
    usesShifts: true,
    blocked: blockedIn([
      { kind: 'morningCare', from: '07:30', to: '10:00' },
      { kind: 'meal', from: '11:30', to: '12:15' },
      { kind: 'handover', from: '14:30', to: '15:00' },
      { kind: 'medication', from: '20:00', to: '20:30' },
      { kind: 'handover', from: '21:45', to: '22:00' },
    ]),
  },
  {
    name: nord,
    leader: 'Geir Storli',
    channel: nord,
    usesShifts: true,
    blocked: blockedIn([
      { kind: 'medication', from: '08:00', to: '09:00' },
      { kind: 'handover', from: '14:30', to: '15:00' },
    ]),
  },
  { name: bekkefaret, leader: 'Odd Tveiten', channel: 'Bekkefaret', usesShifts: false, blocked: [] },
];

const usual = {
  reserveMentor: null,
  programme: 'kristiansand',
  trainingShiftsOn: [],
  experience: 'newlyEducated',
  talksStoppedOn: null,
  absence: null,
} as const;

/** Eight mentorships at different points of their year, on 17 September 2026. */
export const mentorships: readonly DemoMentorship[] = [
  {
    ...usual,
    mentee: 'Sara Eira',
    mentor: 'Ingrid Haugland',
    reserveMentor: 'Per Aasland',
    leader: 'Berit Solbakken',
    unit: solhaug,
    startsOn: '2026-09-01',
    probationEndsOn: '2027-02-28',
    talksStoppedOn: '2026-09-14',
    trainingShiftsOn: ['2026-09-02', '2026-09-03', '2026-09-04', '2026-09-08', '2026-09-09'],
  },
  {
    ...usual,
    mentee: 'Emil Sandneset',
    mentor: 'Per Aasland',
    leader: 'Berit Solbakken',
    unit: solhaug,
    startsOn: '2026-06-08',
    probationEndsOn: '2026-12-07',
    trainingShiftsOn: ['2026-06-09', '2026-06-10', '2026-06-11'],
    talksStoppedOn: '2026-08-17',
  },
  {
    ...usual,
    mentee: 'Amina Hagemo',
    mentor: 'Ingrid Haugland',
    leader: 'Berit Solbakken',
    unit: solhaug,
    startsOn: '2026-02-02',
    probationEndsOn: '2026-08-01',
    trainingShiftsOn: ['2026-02-03', '2026-02-04'],
    experience: 'experienced',
    absence: { who: 'mentee', fromOn: '2026-09-07', toOn: '2026-09-27', kind: 'other' },
  },
  {
    ...usual,
    mentee: 'Frida Nessvik',
    mentor: 'Trond Myrvold',
    leader: 'Line Brattlid',
    unit: solhaug,
    startsOn: '2025-10-01',
    probationEndsOn: '2026-03-31',
    trainingShiftsOn: ['2025-10-02', '2025-10-03', '2025-10-06'],
  },
  {
    ...usual,
    mentee: 'Oskar Lundmo',
    mentor: 'Anne Lyngmo',
    leader: 'Line Brattlid',
    unit: solhaug,
    startsOn: '2026-04-13',
    probationEndsOn: '2026-10-12',
    trainingShiftsOn: ['2026-04-14', '2026-04-15', '2026-04-16'],
    experience: 'experienced',
  },
  {
    ...usual,
    mentee: 'Maja Holtet',
    mentor: 'Trond Myrvold',
    leader: 'Line Brattlid',
    unit: solhaug,
    startsOn: '2026-10-05',
    probationEndsOn: '2027-04-04',
  },
  {
    ...usual,
    mentee: 'Vetle Bakkevoll',
    mentor: 'Tor Ekeberg',
    leader: 'Nina Kvalheim',
    unit: nord,
    programme: 'trondheim',
    startsOn: '2026-03-02',
    probationEndsOn: null,
  },
  {
    ...usual,
    mentee: 'Henrik Sollien',
    mentor: 'Astrid Vangsnes',
    leader: 'Silje Moen',
    unit: bekkefaret,
    programme: 'farsund',
    startsOn: '2026-05-04',
    probationEndsOn: '2026-11-03',
  },
];

/** What mentors say of themselves. Jonas Rygg has not written anything yet. */
export const presentations: Readonly<Record<string, string>> = {
  'Ingrid Haugland':
    'Jeg har jobbet på Solhaug i tretten år, de siste seks på Avdeling Fjord. Jeg liker de rolige kveldene best, og jeg husker godt hvor mye som var nytt den første høsten.',
  'Per Aasland':
    'Sykepleier siden 2016. Jeg kom fra sykehus og måtte lære å jobbe selvstendig. Spør meg gjerne om det du tror alle andre kan.',
  'Trond Myrvold':
    'Jeg er sykepleier på Avdeling Li og har vært mentor for tre nyansatte før. Jeg tar gjerne praten på en tur.',
  'Anne Lyngmo': 'Helsefagarbeider i femten år. Jeg er opptatt av måltider, ro og god humor.',
  'Tor Ekeberg': 'Jeg har kjørt hjemmetjenesten i nord siden 2014 og kjenner hver eneste bakke vinterstid.',
  'Astrid Vangsnes':
    'Vernepleier. Jeg er opptatt av at vi som jobber alene på vakt, også skal ha noen å tenke sammen med.',
};

/** The municipality's team in a learning network, and when the network meets. */
export const networkTeam = {
  name: 'Lysvær',
  networkName: 'Læringsnettverk for mentorer',
  members: ['Kari Lindvik', 'Turid Nymoen', 'Berit Solbakken', 'Ingrid Haugland', 'Hanne Vik'],
  gatherings: [
    {
      number: 1,
      on: '2026-05-20',
      precision: 'day',
      status: 'confirmed',
      format: 'physical',
      theme: 'Introduksjon: hva er en mentor?',
    },
    {
      number: 2,
      on: '2026-10-08',
      precision: 'day',
      status: 'confirmed',
      format: 'digital',
      theme: 'Lokal prosjektplan og målinger',
    },
    {
      number: 3,
      on: '2027-02-01',
      precision: 'month',
      status: 'planned',
      format: null,
      theme: 'Rekruttering av mentorer',
    },
  ],
} as const;
