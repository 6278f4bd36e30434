import type { Texts } from '../nb.ts';

/** The channel's tab and its configuration page: counts, never names. */
export const unit: Texts['unit'] = {
  heading: (p) => `The mentor programme at ${p.unit}`,
  title: 'The mentor programme',
  followUp: (p) =>
    p.all === 1
      ? '1 plan needs follow-up'
      : `${p.count} of ${p.all} plans ${p.count === 1 ? 'needs' : 'need'} follow-up`,
  noneToFollowUp: (p) => `None of ${p.all} plans needs follow-up now`,
  smallFollowUp: 'Something needs follow-up. See your own tab.',
  smallNothing: 'Nothing needs follow-up now.',
  why: 'A plan needs follow-up when a mentor talk was not held in its time.',
  talks: 'Mentor talks',
  counts: { planned: 'planned ahead', held: 'held', overdue: 'past their time' },
  sentence: (p) => `${p.held} talks are held, ${p.planned} are planned ahead, and ${p.overdue} should have been held.`,
  noTalks: 'There are no talks to show yet.',
  table: { what: 'Mentor talks', count: 'Number' },
  noNames:
    'Only counts are shown, because everyone in the channel can see this page. Leaders see names in their own Fotfeste tab.',
  smallWhy:
    'The unit has fewer than five newcomers. We show no counts then, because they could tell about single persons. Leaders see more in their own Fotfeste tab.',
  refused: 'You have no access to this page',
  notConfigured: {
    title: 'The tab has not been set up yet',
    may: 'Remove the tab and add it again, or choose “Settings” on the tab. Then you choose which unit it shows.',
    mayNot: 'A unit leader or the coordinator can choose which unit the tab shows.',
  },
  noChannel: {
    title: 'This page belongs in a channel',
    sentence: 'Open your unit’s channel in Teams and choose the Fotfeste tab there.',
  },
  configure: {
    heading: 'Which unit should the tab show?',
    intro: 'Everyone in the channel sees how many talks are planned, held and past their time. No names are shown.',
    label: 'Unit',
    small: 'A unit with fewer than five newcomers only shows whether something needs follow-up.',
    none: 'You lead no unit, so there is nothing to choose. A unit leader or the coordinator can set up the tab.',
    saveHint: 'Choose “Save” when you are done.',
    notSaved: 'Your choice was not saved. Try again.',
  },
};
