import type { Texts } from '../nb.ts';

export const handOver: Texts['handOver'] = {
  heading: (p) => `What should be passed on to ${p.to}?`,
  intro: {
    mentee: (p) =>
      `${p.to} is your mentor from ${p.day}. You and ${p.from} choose together what ${p.to} may see of what you have written.`,
    mentor: (p) =>
      `${p.to} is mentor for ${p.name} from ${p.day}. You and ${p.name} choose together what ${p.to} may see of what you have written.`,
  },
  both: (p) => `${p.to} sees only what you have both ticked. The rest stays between the two of you.`,
  until: (p) => `You can choose, and change your mind, until ${p.day}. Each choice is saved at once.`,
  whoSees: (p) => `Only you and ${p.name} see this page and what each of you chooses.`,
  topics: 'Topics',
  none: 'You have written no topics, so there is nothing to pass on.',
  pass: (p) => `Pass on to ${p.to}`,
  passNamed: (p) => `Pass “${p.topic}” on to ${p.to}`,
  standing: {
    both: (p) => `You have both chosen it. ${p.to} may see the topic.`,
    mine: (p) => `Waiting for ${p.name}.`,
    theirs: (p) => `${p.name} wants to pass it on.`,
    none: 'Stays between the two of you.',
  },
  facts: (p) => `${p.to} sees the plan and which talks were held, as everybody who follows the plan does.`,
  banner: {
    mentee: (p) => `You get a new mentor: ${p.to}.`,
    mentor: (p) => `${p.to} takes over as mentor for ${p.name}.`,
  },
  card: {
    heading: {
      mentee: (p) => `${p.to} becomes your mentor. What should be passed on?`,
      mentor: (p) => `${p.to} becomes mentor for ${p.name}. What should be passed on?`,
    },
    hint: (p) => `You and ${p.name} choose which topics are passed on. Only what you both choose is.`,
    until: 'Open until',
    open: 'Choose what is passed on',
    why: (p) =>
      `The plan gets a new mentor, ${p.to}. The two of you can choose what is passed on until ${p.until}. The rest stays between you. The message comes a week before the change, or at once when that is closer.`,
    newMentor: {
      heading: (p) => `You are the mentor of ${p.name} from ${p.day}`,
      hint: (p) =>
        `${p.from} was mentor before you. You see the plan from that day, and what ${p.from} and ${p.name} both pass on. The rest is between the two.`,
      why: (p) => `You are to be the new mentor of ${p.name} from ${p.day}. This message comes once.`,
    },
    closed: {
      heading: 'There is nothing to choose any more',
      hint: 'The time to choose what is passed on to the new mentor is over, or the change was taken back.',
      why: 'You were asked what should be passed on to a new mentor.',
    },
  },
};
