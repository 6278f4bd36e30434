import type { ProbationTalkRule } from './programme.ts';

/** Names the words of a probation talk in texts.items: those of the sources have their own, any other rule the general ones. */
export function probationTextOf(rule: ProbationTalkRule): string {
  if (rule.kind === 'between') {
    const isSources = rule.opens.months === 4 && rule.closes.months === 5 && !rule.opens.days && !rule.closes.days;
    return isSources ? 'probation4m' : 'probationTalk';
  }
  const { months = 0, days = 0 } = rule.after;
  if (months === 0 && days === 14) return 'probation14d';
  return months === 2 && days === 0 ? 'probation2m' : 'probationTalk';
}
