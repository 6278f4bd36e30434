import type { Texts } from '../nb.ts';

export const common: Texts['common'] = {
  appName: 'Fotfeste',
  loading: 'Loading …',
  tryAgain: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  back: 'Back',
  undo: 'Undo',
  saving: 'Saving …',
  savedAt: (p) => `Saved ${p.time}`,
  notSaved: 'Not saved. Try again.',
  undoUntil: (p) => `You can undo this until ${p.time}.`,
  undone: 'Undone.',
  changed: {
    booked: 'The time is agreed.',
    moved: 'The talk is moved.',
    held: 'The talk is recorded as held.',
    notHeld: 'It is recorded that the talk did not take place.',
    answered: 'Your answer is saved.',
    stepDone: 'The step is done.',
    trainingShiftDone: 'A training shift is marked as done by the roster.',
    newTimeAsked: 'You have asked for a new time.',
    timeKept: 'The time stands.',
    leaderAsked: 'The leader has been asked.',
    calendarAnswered: 'The time stands.',
    absenceRegistered: 'The absence is registered.',
    programmeMoved: 'The plan follows the new revision.',
  },
  showsOld: 'You see what we fetched last.',
  yourTabs: 'Your pages',
  waiting: (p) => (p.count === 1 ? 'one thing is waiting' : `${p.count} things are waiting`),
  tabs: {
    mentee: 'My plan',
    mentor: 'I am mentor for',
    leader: 'Newcomers in the department',
    coordinator: 'The programme',
    networkMember: 'The network',
  },
  nothingHere: {
    title: 'There is nothing here for you yet',
    sentence:
      'This page fills when you get a plan, or become the mentor or leader of a newcomer. The coordinator in your municipality knows whether you should be part of it.',
  },
  troubles: {
    refused: 'This did not work',
    ours: {
      title: 'Something went wrong on this page',
      sentence: 'The fault is ours. What you have saved is safe. Try again, or close the tab and open it anew.',
    },
    noAnswer: {
      title: 'We cannot get through',
      sentence: 'The server does not answer. What you have saved is safe. Check your network, and try again shortly.',
    },
    outsideTeams: {
      title: 'Fotfeste opens in Teams',
      sentence:
        'This page works only inside Microsoft Teams. Open Teams, choose “Apps” in the left rail, search for Fotfeste and choose “Open”.',
    },
    notSignedIn: {
      title: 'Teams did not say who you are',
      sentence:
        'The sign-in from Teams did not arrive. Sign out of Teams and in again. If that does not help, the IT department can give the app consent.',
    },
  },
};
