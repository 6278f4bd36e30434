import type { Texts } from '../nb.ts';

export const mentee: Texts['mentee'] = {
  heading: 'My plan',
  hello: (p) => `Hello ${p.name}`,
  startsOn: (p) => `You start ${p.day}`,
  next: 'Next',
  talkWith: (p) => `Mentor talk with ${p.name}`,
  askNewTime: 'Ask for a new time',
  newTimeAsked: (p) => `You have asked for a new time. ${p.name} will find one. Until then this one stands.`,
  notBookedYet: (p) => `${p.name} will suggest a time for the talk ${p.days}.`,
  notHeld: (p) => `The last talk did not take place. ${p.name} will suggest a new time.`,
  outcomeQuestion: 'Was the talk held?',
  held: 'We have had the talk',
  noMoreTalks: 'There are no more talks in the plan.',
  firstContact: (p) =>
    `${p.name} will contact you before your first working day, by phone or at a meeting you agree on.`,
  beforeStart: {
    sentence: (p) =>
      `You will start at ${p.unit}, and ${p.name} is your mentor in the first year. Your plan is ready, and you can look at it now.`,
  },
  finished: {
    sentence: (p) =>
      `You completed the first year ${p.day}. The plan stays here, so that you can see what you have done.`,
  },
  myMentor: 'My mentor',
  noPresentation: (p) => `${p.name} has not written a presentation yet.`,
  reserve: (p) => `If your mentor is away for long, ${p.name} takes over the talks in the meantime.`,
  leader: (p) => `Your department leader is ${p.name}.`,
  confidentiality: {
    heading: 'This is confidential',
    between: (p) =>
      `What you and ${p.name} talk about stays between you. The leaders see that a talk was held and when the next one is, not what you said.`,
    limits:
      'There are some limits: danger to life or health, patient safety, harassment and crime. Then the mentor must tell someone, and must tell you first.',
    deleted: 'The topics are deleted after the plan has ended.',
  },
};
