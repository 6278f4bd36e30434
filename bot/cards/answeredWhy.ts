import type { Setting } from './card.ts';
import { exactDay } from './dates.ts';

/** Why an answer came: somebody wrote or tapped, that day. */
export const answeredWhy = (setting: Setting): readonly string[] => [
  setting.texts.commands.why({ day: exactDay(setting, setting.today) }),
];
