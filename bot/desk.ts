import type { Day } from '../src/domain/day.ts';
import { dayOf } from '../src/domain/instant.ts';
import type { Language } from '../src/domain/people.ts';
import type { World } from '../src/ports.ts';
import { textsOf } from '../src/texts/texts.ts';
import type { Setting } from './cards/card.ts';
import type { Recent } from './recent.ts';

/** Structured lines without personal data: ids of ours, kinds and codes. */
export interface BotLog {
  info(details: Record<string, unknown>, text: string): void;
  warn(details: Record<string, unknown>, text: string): void;
  error(details: Record<string, unknown>, text: string): void;
}

/** What every turn works with. */
export interface Desk {
  readonly world: World;
  readonly log: BotLog;
  readonly recent: Recent;
  readonly tabLink: Setting['tabLink'];
}

export const todayAt = (desk: Desk): Day => dayOf(desk.world.clock.now());

export const settingIn = (desk: Desk, language: Language, note: string | null = null): Setting => ({
  texts: textsOf(language),
  today: todayAt(desk),
  tabLink: desk.tabLink,
  note,
});
