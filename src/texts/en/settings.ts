import type { Texts } from '../nb.ts';

/** What the coordinator chooses: which reminders come and when, and when a unit's people are written to. */
export const settings: Texts['settings'] = {
  heading: 'Reminders',
  intro:
    'Choose which reminders come in your municipality, and when. What you choose holds from today. Nobody gets the same one twice.',
  saved: (p) => `Last changed by ${p.name} ${p.when}.`,
  updating: (p) => `Updating … ${p.done} of ${p.all} plans`,
  table: { label: 'Reminders', what: 'Reminder', to: 'To', when: 'When', on: 'Off or on' },
  to: {
    mentee: 'Newcomer',
    mentor: 'Mentor',
    formerMentor: 'Mentor who leaves',
    leader: 'Department leader',
    organiser: 'Mentor',
    attendee: 'Newcomer',
    team: 'Everyone in the team',
  },
  days: (p) => `Usually ${p.list}`,
  bounds: (p) => `Whole numbers from ${p.least} to ${p.most}, with commas between.`,
  oneBound: (p) => `Only ${p.only} can be chosen.`,
  and: 'and',
  on: 'On',
  off: 'Off',
  switchNamed: (p) => `Send “${p.name}”`,
  daysNamed: (p) => `${p.when}: ${p.name}`,
  always: 'Always on, because it is about a deadline in law.',
  usual: 'Back to the usual',
  usualNamed: (p) => `Back to the usual: ${p.name}`,
  allUsual: 'Set everything back to the usual',
  unsaved: 'You have changes that are not saved.',
  leaveUnsaved: 'Save or discard your changes before you go back.',
  discard: 'Discard the changes',
  faulty: 'Something needs mending before you can save. Look at the marked fields.',
  kinds: {
    probationTalk: {
      name: 'Probation talk',
      says: 'A probation talk should be held by its deadline.',
      when: 'Days before the deadline',
    },
    probationTalkSet: {
      name: 'Time of the probation talk',
      says: 'The leader has set a time for the probation talk.',
      when: 'When the time is set',
    },
    talkToday: {
      name: 'Talk today',
      says: 'The mentor talk is today, with time and place.',
      when: 'In the morning of the same day',
    },
    talkTomorrow: {
      name: 'Talk soon',
      says: 'The mentor talk is coming up. Used when the message on the day comes too late or is off.',
      when: 'Days before the talk',
    },
    talkOutcome: {
      name: 'How did it go?',
      says: 'Did the talk take place? The answer is one tap.',
      when: 'Days after the talk',
    },
    answersDiffer: {
      name: 'Different answers',
      says: 'The two have answered differently whether the talk was held. Only the two see this.',
      when: 'When the answers differ',
    },
    calendarQuestion: {
      name: 'Changed in Outlook',
      says: 'An agreed talk was moved out of its time in the plan, put back or deleted in Outlook.',
      when: 'When it happens',
    },
    timeUnfit: {
      name: 'The time no longer fits',
      says: 'A shift has changed, so that a talk lies outside it.',
      when: 'When the shift changes',
    },
    roomAsked: {
      name: 'A question about room for a talk',
      says: 'The mentor asks for some minutes around a shift, because the two have no common time.',
      when: 'When the mentor asks',
    },
    roomAnswered: {
      name: 'An answer about room for a talk',
      says: 'The leader has answered whether there can be room.',
      when: 'When the leader answers',
    },
    bookTalk: {
      name: 'Suggest a time',
      says: 'The next mentor talk has no time yet.',
      when: 'When the period opens, and in its middle',
    },
    windowClosed: {
      name: 'The period is over',
      says: 'The period ended and the talk is not recorded.',
      when: 'Days after the period',
    },
    windowLate: {
      name: 'The talk is not recorded',
      says: 'The leader learns that a talk is not recorded. Not what it was to be about.',
      when: 'Days after the period',
    },
    statusReport: {
      name: 'Status report',
      says: 'The status report is due before the next gathering.',
      when: 'Days before the deadline',
    },
    trainingShiftDates: {
      name: 'Dates of training shifts',
      says: 'The training shifts have no dates.',
      when: 'Days before the first working day',
    },
    needsMapping: {
      name: 'Mapping of needs',
      says: 'The mapping should be done by its deadline.',
      when: 'Days before the deadline',
    },
    welcome: {
      name: 'Welcome',
      says: 'The plan is ready. All three get a message of their own.',
      when: 'Days before the first working day',
    },
    handOver: {
      name: 'Hand-over to a new mentor',
      says: 'The newcomer and the mentor who leaves choose what is passed on.',
      when: '7 days before the new mentor begins, or at once',
    },
    planAppraisal: {
      name: 'Plan the appraisal',
      says: 'It is nearly a year since the start.',
      when: 'In month twelve',
    },
    yearTwoNudge: {
      name: 'Do you need a talk?',
      says: 'Nothing is planned in year two, but either may ask for a talk.',
      when: 'Each quarter of year two',
    },
  },
  hours: {
    sentence: (p) => `Messages come ${p.days}, ${p.from}–${p.to}`,
    change: 'Working hours',
    changeNamed: (p) => `Working hours of ${p.name}`,
    undoNamed: (p) => `Undo the working hours of ${p.name}`,
    title: (p) => `Working hours of ${p.name}`,
    intro:
      'Where we do not know when a person is on shift, messages come in these hours. Never on public holidays, and never at night.',
    weekdays: 'Weekdays',
    from: 'From',
    to: 'To',
    bounds: (p) => `From ${p.earliest} to ${p.latest}`,
    save: 'Save the hours',
  },
};
