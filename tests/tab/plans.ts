import type { ItemView, PlanView } from '../../src/contract/views.ts';

const someone = { id: 'p0', displayName: 'Anne Berg', jobTitle: null };

export const item = (over: Partial<ItemView> = {}): ItemView => ({
  key: 'talk-w03',
  kind: 'talk',
  textKey: 'talk',
  responsible: 'mentor',
  employmentWeek: 3,
  opensOn: '2026-09-15',
  closesOn: '2026-09-21',
  dueOn: '2026-09-15',
  minutes: 45,
  state: 'planned',
  booking: null,
  doneOn: null,
  reason: null,
  newTimeAsked: false,
  overdue: false,
  may: [],
  calendarTrouble: null,
  ...over,
});

/** A year from 1 September 2026, seen on Thursday 17 September at 08.20. */
export const plan = (over: Partial<PlanView> = {}): PlanView => ({
  now: { on: '2026-09-17', time: '08:20' },
  mentorshipId: 'm1',
  revision: 4,
  state: 'active',
  mentee: someone,
  mentor: { ...someone, presentation: null },
  reserveMentor: null,
  leader: someone,
  unitName: 'Solhaug omsorgssenter',
  programme: {
    name: 'Kristiansand, omsorgssenter, rev. 2',
    revision: 2,
    newcomerTerm: 'mentee',
    bookMinutes: 45,
    floorMinutes: 30,
    ceilingMinutes: 60,
  },
  employedOn: '2026-09-01',
  startsOn: '2026-09-01',
  endsOn: '2027-08-30',
  finishedOn: null,
  probationEndsOn: null,
  week: 3,
  weeks: 52,
  items: [item()],
  nextTalkKey: 'talk-w03',
  topics: null,
  absences: [],
  reader: 'mentor',
  undo: null,
  ...over,
});
