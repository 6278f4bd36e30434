import type { Texts } from '../nb.ts';

export const booking: Texts['booking'] = {
  title: (p) => `Suggest a time for a talk with ${p.name}`,
  titleMove: (p) => `Move the talk with ${p.name}`,
  window: (p) => `By the plan it is held ${p.days}.`,
  day: 'Day',
  time: 'Time',
  minutes: 'Length in minutes',
  minutesHint: (p) => `From ${p.least} to ${p.most} minutes.`,
  place: 'Place (optional)',
  placeHint: 'The place is shown in the calendar. Do not write what you will talk about.',
  online: 'Add a link for a Teams meeting',
  whoSees: (p) =>
    `You and ${p.name} get the appointment in your calendars, with a neutral title and marked private. The leaders see that the talk is booked, not what you talk about.`,
  save: 'Book the time',
  saveMove: 'Save the new time',
  missingDay: 'Choose a day.',
  missingTime: 'Choose a time.',
  passed: 'That time has passed. Choose one to come.',
  minutesWrong: (p) => `The talk may last from ${p.least} to ${p.most} minutes.`,
  outsideWindow: (p) =>
    `This is outside the time in the plan, ${p.days}. That is possible, but the talk may be counted as the next one.`,
  propose: 'Suggest a time',
  move: 'Move the talk',
  probation: {
    title: (p) => `Suggest a time for the probation talk with ${p.name}`,
    titleMove: (p) => `Move the probation talk with ${p.name}`,
    whoSees: (p) =>
      `You and ${p.name} get it in your calendars, with a neutral title and marked private. Only you two see that it is booked.`,
  },
};
