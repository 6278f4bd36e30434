import { booking } from './nb/booking.ts';
import { bot } from './nb/bot.ts';
import { calendar } from './nb/calendar.ts';
import { cards } from './nb/cards.ts';
import { changes } from './nb/changes.ts';
import { commands } from './nb/commands.ts';
import { common } from './nb/common.ts';
import { coordinator } from './nb/coordinator.ts';
import { delivery } from './nb/delivery.ts';
import { errors } from './nb/errors.ts';
import { handOver } from './nb/handOver.ts';
import { history } from './nb/history.ts';
import { items } from './nb/items.ts';
import { leader } from './nb/leader.ts';
import { mentee } from './nb/mentee.ts';
import { mentor } from './nb/mentor.ts';
import { network } from './nb/network.ts';
import { plan } from './nb/plan.ts';
import { programmes } from './nb/programmes.ts';
import { reportList } from './nb/reportList.ts';
import { rosterFaults } from './nb/rosterFaults.ts';
import { rosters } from './nb/rosters.ts';
import { settings } from './nb/settings.ts';
import { slots } from './nb/slots.ts';
import { timeCards } from './nb/timeCards.ts';
import { timeline } from './nb/timeline.ts';
import { unit } from './nb/unit.ts';
import { when } from './nb/when.ts';

/** Bokmål. Each area is one line here and in nn.ts and en.ts, in alphabetical order. */
export const nb = {
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
  language: 'nb',
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

type Widened<T> = T extends string
  ? string
  : T extends (...p: infer P) => infer R
    ? (...p: P) => Widened<R>
    : { readonly [K in keyof T]: Widened<T[K]> };

/** What every language must have: the areas, keys and parameters of bokmål. */
export type Texts = Widened<typeof nb>;
