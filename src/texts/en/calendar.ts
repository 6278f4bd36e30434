import type { Texts } from '../nb.ts';

export const calendar: Texts['calendar'] = {
  subject: 'Agreed talk',
  reasons: {
    throttled: 'The calendar is very busy right now. We will try again shortly.',
    unavailable: 'The calendar does not answer. We keep trying.',
    timedOut: 'The calendar took too long to answer. We keep trying.',
    unreachable: 'We cannot reach the calendar. We keep trying.',
    signInUnavailable: 'Sign-in at Microsoft does not answer. We keep trying.',
    signInRefused: 'The app cannot sign in at Microsoft. The IT department must renew its key.',
    unauthorised: 'The app cannot sign in to the calendar. The IT department must check its access.',
    forbidden: 'The app may not write in the calendar. The IT department can give it access.',
    noMailbox: 'One of you has no mailbox yet. The IT department can create it.',
    notFound: 'The appointment or the person no longer exists at Microsoft.',
    other: 'The calendar did not accept the appointment. Tell the IT department.',
  },
};
