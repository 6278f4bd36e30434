import { bot } from './en/bot.ts';
import { calendar } from './en/calendar.ts';
import { cards } from './en/cards.ts';
import { common } from './en/common.ts';
import { errors } from './en/errors.ts';
import { items } from './en/items.ts';
import { leader } from './en/leader.ts';
import { mentee } from './en/mentee.ts';
import { mentor } from './en/mentor.ts';
import { plan } from './en/plan.ts';
import { reportList } from './en/reportList.ts';
import { timeline } from './en/timeline.ts';
import { when } from './en/when.ts';
import type { Texts } from './nb.ts';

export const en: Texts = {
  bot,
  calendar,
  cards,
  common,
  errors,
  items,
  leader,
  mentee,
  mentor,
  plan,
  reportList,
  timeline,
  when,
};
