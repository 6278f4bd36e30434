import type { Texts } from '../nb.ts';

export const leader: Texts['leader'] = {
  heading: 'Newcomers in the department',
  empty: 'No newcomers in the department have a plan now. The coordinator starts the plan when someone is to begin.',
  allWell: 'Everything is on track.',
  needs: {
    recordOutcome: (p) => `The mentor talk was booked for ${p.when}. ${p.mentor} has not recorded it yet.`,
    overdueTalk: (p) =>
      `The mentor talk should have been held by ${p.day}. ${p.mentor} is the mentor. Do they need time or cover?`,
    bookTalk: (p) => `The next mentor talk is to be held by ${p.day}. ${p.mentor} books the time.`,
    stepOverdue: (p) => `${p.item}: the last day was ${p.day}.`,
    stepDue: (p) => `${p.item}: by ${p.day}.`,
    probationTalk: (p) => `${p.item}: ${p.days}.`,
    newTimeAsked: 'They are agreeing on a new time for the mentor talk.',
    calendarQuestion: (p: { when: string }): string =>
      `The probation talk was moved in Outlook and is now agreed for ${p.when}. Is that fine?`,
    talkBooked: (p) => `The next mentor talk is ${p.when}.`,
    needsReserve: (p) => `${p.mentor} is away until ${p.day}. Choose a reserve mentor, so that talks go on.`,
    away: (p) => `Away until the end of ${p.day}.`,
    beforeStart: (p) => `Starts ${p.day}.`,
    finished: 'The plan is completed.',
    ended: 'The plan has ended.',
    nothing: 'Everything is on track.',
  },
  recordProbation: 'Record the talk',
  missing: {
    trainingShiftDates: 'Dates of training shifts are missing',
    mentorPresentation: 'The mentor has not written a presentation',
  },
  talksHeld: (p) => `${p.held} of ${p.planned} mentor talks are held.`,
  onlyCounts:
    'You see when the talks are and whether they were held. What they talk about is between mentor and newcomer.',
  probation: {
    heading: 'Probation',
    none: 'No probation is agreed.',
    ends: (p) => `Probation is agreed to the end of ${p.day}.`,
    lastSafeDay: (p) => `The last safe day is ${p.day}.`,
    reckoned: (p) =>
      `How it is worked out: employment start ${p.employed} plus six months, and then the day before: ${p.day} (Working Environment Act section 15-6). Notice during probation must be given before it ends. Talk with HR in good time.`,
    talks: 'Probation talks',
    noTalks: 'The programme has no probation talks.',
    window: (p) => `To be held ${p.days}`,
    heldOn: (p) => `Held ${p.day}`,
    dialogTitle: (p) => `${p.item} with ${p.name}`,
    day: 'Which day did you have the talk?',
    missingDay: 'Choose a day that has passed.',
    whoSees: (p) => `You and ${p.name} see that the talk was held. Only the date is stored here.`,
    save: 'Record as held',
  },
  talks: 'Mentor talks',
  absence: {
    title: (p) => `Absence in the plan of ${p.name}`,
    who: 'Who is away?',
    from: 'First day',
    to: 'Last day',
    kind: 'What kind of absence?',
    kinds: { holiday: 'Holiday', other: 'Other absence', causedByEmployer: 'Absence caused by the employer' },
    never: 'We never ask for the cause of illness.',
    whoSees: 'The others see who is away and until when. Only you see what kind of absence it is.',
    whoSeesDays: 'The others see who is away and until when.',
    effect:
      'Talks that lie wholly within the absence are moved or dropped, and the next ones may come a little later. After more than 28 days everything left is moved. Probation dates are not moved.',
    save: 'Register the absence',
    missingDay: 'Choose a day.',
    wrongOrder: 'The last day cannot be before the first.',
  },
  open: (p) => `Open the plan of ${p.name}`,
};
