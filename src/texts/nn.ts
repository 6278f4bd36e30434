import type { Texts } from './nb.ts';
import { booking } from './nn/booking.ts';
import { bot } from './nn/bot.ts';
import { calendar } from './nn/calendar.ts';
import { cards } from './nn/cards.ts';
import { changes } from './nn/changes.ts';
import { commands } from './nn/commands.ts';
import { common } from './nn/common.ts';
import { coordinator } from './nn/coordinator.ts';
import { delivery } from './nn/delivery.ts';
import { errors } from './nn/errors.ts';
import { handOver } from './nn/handOver.ts';
import { history } from './nn/history.ts';
import { items } from './nn/items.ts';
import { leader } from './nn/leader.ts';
import { mentee } from './nn/mentee.ts';
import { mentor } from './nn/mentor.ts';
import { network } from './nn/network.ts';
import { plan } from './nn/plan.ts';
import { programmes } from './nn/programmes.ts';
import { reportList } from './nn/reportList.ts';
import { rosterFaults } from './nn/rosterFaults.ts';
import { rosters } from './nn/rosters.ts';
import { settings } from './nn/settings.ts';
import { slots } from './nn/slots.ts';
import { timeCards } from './nn/timeCards.ts';
import { timeline } from './nn/timeline.ts';
import { unit } from './nn/unit.ts';
import { when } from './nn/when.ts';

export const nn: Texts = {
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
  language: 'nn',
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
