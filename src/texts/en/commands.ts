import type { Texts } from '../nb.ts';

export const commands: Texts['commands'] = {
  notUnderstood: 'I did not understand that. This is what you can ask for:',
  why: (p) =>
    `You wrote to Fotfeste or tapped a button on ${p.day}, and this is the answer. It does not come by itself.`,
  myPlan: {
    summary: 'Your plan',
    heading: 'Your plan',
    none: 'You have no plan of your own in Fotfeste. If you are a mentor, write “my mentees”.',
    beforeStart: (p) => `You start ${p.day}. Everything that is to happen is ready in the plan.`,
    finished: 'The plan is completed. You can still read it.',
    steps: (p) => `${p.done} of ${p.all} steps are done.`,
    mentor: (p) => `Your mentor is ${p.name}`,
    next: 'Next',
    notBooked: 'Not booked yet',
  },
  nextTalk: {
    none: 'You have no talks ahead',
    noneHint: 'When a talk is planned or booked, you are told here.',
    booked: (p) => `The next talk is ${p.when} with ${p.name}`,
    notBooked: (p) => `The next mentor talk with ${p.name} is not booked`,
    mentorBooks: (p) => `${p.name} suggests a time, and you are told here.`,
  },
  mentees: {
    summary: (p) => (p.count === 1 ? 'You are the mentor of one' : `You are the mentor of ${p.count}`),
    heading: 'You are the mentor of',
    row: (p) => `${p.name}: ${p.need}`,
    more: (p) => `And ${p.count} more. All of them are in the tab.`,
    none: 'You are not the mentor of anybody now',
    noneHint: 'When you become one, you are told here. Newcomers that you follow up as a leader are in the tab.',
  },
  pause: {
    heading: 'Pause reminders',
    summary: 'Pause reminders',
    hint: 'Choose the first day on which you want reminders again. What is waiting comes then, in one message.',
    leaders: 'Reminders to leaders about probation come all the same.',
    day: 'First day with reminders',
    dayMissing: 'Choose a day after today, and no later than in half a year.',
    faults: {
      past: (p) => `A pause must last until a day to come, and ${p.day} is not one.`,
      tooLong: (p) => `A pause can last until ${p.day}, but no longer.`,
      noSuchDay: 'That date is not in the calendar. Choose a day here.',
      unclear:
        'I did not understand which day you meant. Choose it here, or write for example “pause until 1 October”.',
    },
    save: 'Pause',
    snooze: 'No more today',
    paused: (p) => `No reminders before ${p.when}`,
    byItself: 'The pause ends by itself. If you want reminders now, press the button.',
    resume: 'Turn on again',
    resumed: 'Reminders are on',
    resumedHint: 'What has been waiting comes now.',
  },
  language: {
    summary: 'Choose language',
    heading: 'Which language shall I use?',
    own: 'en',
    back: { nb: 'Back to Bokmål', nn: 'Back to Nynorsk', en: 'Back to English' },
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    chosen: 'Now I write English',
    chosenHint: 'This goes for messages, the tab and what stands in the calendar.',
  },
};
