import type { Texts } from '../nb.ts';

export const timeCards: Texts['timeCards'] = {
  timeUnfit: {
    heading: (p) => `${p.item} with ${p.name}: the time may no longer fit`,
    keep: 'Keep the time',
    why: (p) =>
      `Shifts have changed since you and ${p.name} agreed on the time. This message comes once. It no longer holds when the shift is as it was, you keep the time or the talk gets another.`,
  },
  roomAsked: {
    heading: (p) => `Can you make room for a mentor talk with ${p.name}?`,
    sentence: (p) => `${p.mentor} asks because the two have no common time in the period. This is the least it takes:`,
    passed: 'The time has passed.',
    yes: 'Fine, I will see to it',
    no: 'Not possible',
    answered: {
      madeRoom: 'You have made room. The talk is agreed.',
      refused: 'You have answered that it is not possible.',
    },
    why: (p) =>
      `You are the department leader of ${p.name}, and ${p.mentor} has asked for some minutes for a talk. This message comes once, and only when the mentor asks.`,
  },
  roomAnswered: {
    refused: {
      heading: (p) => `${p.leader} cannot make room for the talk with ${p.name}`,
      sentence: 'Find another time, or join two talks of the plan.',
    },
    madeRoom: {
      heading: (p) => `${p.leader} has made room for the talk with ${p.name}`,
      sentence: 'The talk is agreed, and lies in the calendar.',
    },
    why: (p) => `You asked ${p.leader} for room for a talk, and this is the answer.`,
  },
};
