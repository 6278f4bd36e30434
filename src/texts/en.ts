import { booking } from './en/booking.ts';
import { bot } from './en/bot.ts';
import { calendar } from './en/calendar.ts';
import { cards } from './en/cards.ts';
import { changes } from './en/changes.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { coordinator } from './en/coordinator.ts';
import { delivery } from './en/delivery.ts';
import { errors } from './en/errors.ts';
import { handOver } from './en/handOver.ts';
import { history } from './en/history.ts';
import { items } from './en/items.ts';
import { leader } from './en/leader.ts';
import { mentee } from './en/mentee.ts';
import { mentor } from './en/mentor.ts';
import { network } from './en/network.ts';
import { plan } from './en/plan.ts';
import { programmes } from './en/programmes.ts';
import { reportList } from './en/reportList.ts';
import { rosterFaults } from './en/rosterFaults.ts';
import { rosters } from './en/rosters.ts';
import { settings } from './en/settings.ts';
import { slots } from './en/slots.ts';
import { timeCards } from './en/timeCards.ts';
import { timeline } from './en/timeline.ts';
import { unit } from './en/unit.ts';
import { when } from './en/when.ts';
import type { Texts } from './nb.ts';

export const en: Texts = {
  booking,
  bot,
  calendar,
  cards,
  changes,
  commands,
  common,
  coordinator,
  delivery,
  errors,
  handOver,
  history,
  items,
  language: 'en',
  leader,
  mentee,
  mentor,
  network,
  plan,
  programmes,
  reportList,
  rosterFaults,
  rosters,
  settings,
  slots,
  timeCards,
  timeline,
  unit,
  when,
};
