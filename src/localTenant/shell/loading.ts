import { addDays, dayOf, mondayOf } from './days.ts';
import type { Store } from './model.ts';
import { shellApi } from './shellApi.ts';
import type { EventKind } from './shellTypes.ts';
import { words } from './words/words.ts';

export interface Loading {
  /** Fetches the person's state and what the present view shows. */
  everything(): Promise<void>;
  view(): Promise<void>;
  changed(kind: EventKind | 'all'): Promise<void>;
}

/** Asks for what belongs to a person, and answers how to keep it. */
type Fetching = (store: Store, upn: string) => Promise<() => void>;

/** Fetches into the model; an answer that comes after the person moved on is dropped. */
export function createLoading(store: Store): Loading {
  const fetchIt = (fetching: Fetching) => keepWhileHere(store, fetching);
  const view = async () => {
    const shown = store.get().address.view;
    if (shown === 'chat') await fetchIt(messages);
    if (shown === 'calendar') await fetchIt(events);
    if (shown === 'shifts') await fetchIt(schedule);
    if (shown === 'list') await fetchIt(lists);
  };
  const everything = async () => {
    await fetchIt(state);
    await view();
  };
  return {
    everything,
    view,
    changed: async (kind) => {
      const shown = store.get().address.view;
      if (kind === 'calendar' && shown === 'calendar') return fetchIt(events);
      if (kind === 'shifts' && shown === 'shifts') return fetchIt(schedule);
      if (kind === 'list' && shown === 'list') return fetchIt(lists);
      if (kind === 'calendar' || kind === 'shifts' || kind === 'list') return;
      await everything();
    },
  };
}

async function keepWhileHere(store: Store, fetching: Fetching): Promise<void> {
  const { address } = store.get();
  const stillHere = () => store.get().address.as === address.as && store.get().address.view === address.view;
  try {
    const keep = await fetching(store, address.as);
    if (stillHere()) keep();
    if (!store.get().isOnline) store.set({ isOnline: true, problem: null });
  } catch (error) {
    const w = words[address.lang];
    const isOnline = !(error instanceof TypeError);
    const why = error instanceof Error ? error.message : String(error);
    if (stillHere()) store.set({ isOnline, problem: isOnline ? w.failed(why) : w.noContact });
  }
}

const state: Fetching = async (store, upn) => {
  const next = await shellApi.state(upn);
  return () => {
    const before = store.get();
    const isNewDay = before.state !== null && dayOf(before.state.now) !== dayOf(next.now);
    const frameNo = isNewDay && before.moving === null ? before.frameNo + 1 : before.frameNo;
    store.set({ state: next, people: next.people, frameNo });
  };
};

const messages: Fetching = async (store, upn) => {
  const chat = openChat(store);
  if (chat === null) return () => store.set({ messages: null });
  const read = await shellApi.messages(upn, chat.id);
  if (chat.unread > 0) await shellApi.markRead(upn, chat.id);
  return () => {
    if (openChat(store)?.id !== chat.id) return;
    const current = store.get().state;
    const chats = current?.chats.map((one) => (one.id === chat.id ? { ...one, unread: 0 } : one));
    store.set({ messages: read, ...(current && chats ? { state: { ...current, chats } } : {}) });
  };
};

const events: Fetching = async (store, upn) => {
  const monday = shownMonday(store);
  if (monday === null) return () => {};
  const found = await shellApi.calendar(upn, monday, addDays(monday, 6));
  return () => {
    if (shownMonday(store) === monday) store.set({ events: found });
  };
};

const schedule: Fetching = async (store, upn) => {
  const monday = shownMonday(store);
  if (monday === null) return () => {};
  const found = await shellApi.schedule(upn, monday);
  return () => {
    if (shownMonday(store) === monday) store.set({ schedule: found });
  };
};

const lists: Fetching = async (store, upn) => {
  const found = await shellApi.lists(upn);
  return () => store.set({ lists: found });
};

/** The chat the address names; on a wide screen the newest one when it names none. */
export function openChat(store: Store) {
  const { address, state, isNarrow } = store.get();
  const chats = state?.chats ?? [];
  const named = chats.find((chat) => chat.id === address.chat);
  return named ?? (isNarrow || address.chat !== null ? null : (chats[0] ?? null));
}

function shownMonday(store: Store): string | null {
  const { address, state } = store.get();
  if (address.date !== null) return mondayOf(address.date);
  return state === null ? null : mondayOf(dayOf(state.now));
}
