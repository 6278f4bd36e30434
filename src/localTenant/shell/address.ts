import { isDay } from './days.ts';
import type { Language, ThemeName, ViewName } from './shellTypes.ts';

/** Where the person is in the shell; every part of it stands in the address, so a view can be reloaded and shared. */
export interface Address {
  as: string;
  view: ViewName;
  chat: string | null;
  team: string | null;
  channel: string | null;
  tab: string | null;
  /** The page inside our tab that a deep link names (Teams' subEntityId). */
  sub: string | null;
  date: string | null;
  list: string | null;
  item: string | null;
  lang: Language;
  theme: ThemeName;
}

const views: readonly ViewName[] = ['chat', 'personal', 'channel', 'configure', 'calendar', 'shifts', 'list'];
const languages: readonly Language[] = ['nb', 'nn', 'en'];
const themes: readonly ThemeName[] = ['light', 'dark', 'contrast'];

function oneOf<T extends string>(allowed: readonly T[], value: string | null): T | null {
  return allowed.find((one) => one === value) ?? null;
}

export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const date = query.get('date');
  return {
    as: query.get('as') ?? '',
    view: oneOf(views, query.get('view')) ?? 'chat',
    chat: query.get('chat'),
    team: query.get('team'),
    channel: query.get('channel'),
    tab: query.get('tab'),
    sub: query.get('sub'),
    date: date !== null && isDay(date) ? date : null,
    list: query.get('list'),
    item: query.get('item'),
    lang: oneOf(languages, query.get('lang')) ?? 'nb',
    theme: oneOf(themes, query.get('theme')) ?? 'light',
  };
}

export function writeAddress(address: Address): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(address)) {
    const isDefault = (name === 'lang' && value === 'nb') || (name === 'theme' && value === 'light');
    if (value !== null && value !== '' && !isDefault) query.set(name, value);
  }
  return `/?${query}`;
}

/** A new view starts without the details of the old one; who, language and theme stay. */
export function moveTo(address: Address, change: Partial<Address>): Address {
  if (change.view === undefined) return { ...address, ...change };
  const empty = { chat: null, team: null, channel: null, tab: null, sub: null, date: null, list: null, item: null };
  return { ...address, ...empty, ...change };
}
