import { render } from 'lit';
import { type Address, moveTo, readAddress, writeAddress } from './address.ts';
import { changeEvent } from './calendar/changeEvent.ts';
import { pressCard, sendMessage } from './chat/chatActions.ts';
import { createChatCards } from './chat/chatCards.ts';
import type { Shell } from './context.ts';
import { createFrameOwner } from './host/frameOwner.ts';
import { createFrames } from './host/frames.ts';
import { listen } from './live.ts';
import { createLoading } from './loading.ts';
import { createStore, emptyModel, type Model } from './model.ts';
import { moveTime } from './moveTime.ts';
import { shellApi } from './shellApi.ts';
import { shellView } from './shellView.ts';
import { changeShift } from './shifts/changeShift.ts';
import { saveTab } from './teams/saveTab.ts';
import { applyTheme, teamsThemeNames } from './themes.ts';
import { rememberWelcome, wasWelcomed } from './welcome.ts';
import { words } from './words/words.ts';

const firstPerson = 'sara.eira';
const narrow = matchMedia('(max-width: 639px)');
const root = document.getElementById('shell');
if (root === null) throw new Error('index.html lacks the element #shell');

let isDrawPending = false;
const store = createStore(emptyModel(readAddress(location.search), !wasWelcomed(), narrow.matches), () => {
  if (isDrawPending) return;
  isDrawPending = true;
  queueMicrotask(draw);
});
const loading = createLoading(store);
let stopListening: () => void = () => {};

const owner = createFrameOwner(store, go);
const frames = createFrames(owner);
const cards = createChatCards({
  press: (action) => pressCard(store, loading, action),
  openUrl: openUrl,
  brokenText: () => words[store.get().address.lang].cardBroken,
});

function openUrl(url: string): void {
  if (!owner.open(url)) window.open(url, '_blank', 'noopener');
}

function go(change: Partial<Address>): void {
  const next = moveTo(store.get().address, change);
  history.pushState(null, '', writeAddress(next));
  arrive(next);
}

/** What depends on the address is forgotten where it changed, and fetched. */
function arrive(address: Address): void {
  const before = store.get().address;
  const patch: Partial<Model> = {
    address,
    menu: null,
    openEvent: null,
    dragged: null,
    openShift: null,
    problem: null,
    cardNotes: {},
  };
  if (address.view !== 'configure') patch.configuring = null;
  if (address.chat !== before.chat) patch.messages = null;
  if (address.date !== before.date) Object.assign(patch, { events: null, schedule: null });
  const isOther = address.as !== before.as;
  if (isOther)
    Object.assign(patch, { state: null, messages: null, events: null, schedule: null, lists: null, task: null });
  store.set(patch);
  if (address.theme !== before.theme) frames.changeTheme(teamsThemeNames[address.theme]);
  void (isOther ? become(address.as) : loading.view());
}

/** From now on the shell is this person's: it hears what happens to them and shows what is theirs. */
async function become(upn: string): Promise<void> {
  stopListening();
  stopListening = listen(shellApi.eventsUrl(upn), (kind) => void loading.changed(kind));
  await loading.everything();
}

const shellOf = (model: Model): Shell => ({
  model,
  w: words[model.address.lang],
  frames,
  cards,
  set: store.set,
  go,
  href: (change) => writeAddress(moveTo(store.get().address, change)),
  moveTime: (days) => void moveTime(store, loading, days),
  stopMoving: () => {
    const { moving } = store.get();
    if (moving !== null) store.set({ moving: { ...moving, stopped: true } });
  },
  send: (chatId, text) => sendMessage(store, loading, { chatId, text }),
  changeEvent: (eventId, change) => changeEvent(store, loading, { eventId, change }),
  changeShift: (shiftId, change) => changeShift(store, loading, { shiftId, change }),
  reload: () => {
    store.set({ problem: null });
    void start();
  },
  install: async () => {
    await shellApi.install(store.get().address.as);
    await loading.everything();
  },
  saveTab: () => saveTab({ store, frames, loading, go }),
  rememberWelcome: () => {
    rememberWelcome();
    store.set({ isWelcome: false });
  },
});

function draw(): void {
  isDrawPending = false;
  const model = store.get();
  const shell = shellOf(model);
  applyTheme(model.address.theme);
  document.documentElement.lang = model.address.lang;
  document.title = `${model.state?.app.name ?? 'Fotfeste'} – ${shell.w.demo}`;
  frames.during(() => render(shellView(shell), root as HTMLElement));
}

/** 'sara.eira' or the full name; without one the demo opens as its newcomer. */
async function start(): Promise<void> {
  const { address } = store.get();
  const wanted = (address.as || firstPerson).toLowerCase();
  try {
    const users = await shellApi.users();
    const user = users.find(({ upn }) => upn.toLowerCase() === wanted || upn.toLowerCase().startsWith(`${wanted}@`));
    if (user === undefined) {
      const first = users.find(({ upn }) => upn.startsWith(`${firstPerson}@`)) ?? users[0];
      const people = first === undefined ? [] : (await shellApi.state(first.upn)).people;
      store.set({ problem: words[address.lang].unknownPerson(wanted), people });
      return;
    }
    const known = { ...address, as: user.upn };
    history.replaceState(null, '', writeAddress(known));
    store.set({ address: known });
    await become(user.upn);
  } catch {
    store.set({ problem: words[address.lang].noContact });
    setTimeout(() => void start(), 3000);
  }
}

window.addEventListener('popstate', () => arrive(readAddress(location.search)));
narrow.addEventListener('change', () => store.set({ isNarrow: narrow.matches }));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && store.get().menu !== null) closeMenu();
});
document.addEventListener('pointerdown', (event) => {
  if (store.get().menu !== null && !(event.target as Element).closest('[data-menu]')) store.set({ menu: null });
});
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/?"]');
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const next = readAddress(new URL(link.href).search);
  history.pushState(null, '', writeAddress(next));
  arrive(next);
});

function closeMenu(): void {
  const opener = document.querySelector<HTMLElement>(
    '[data-menu] [aria-expanded="true"], [data-menu][aria-expanded="true"]',
  );
  store.set({ menu: null });
  opener?.focus();
}

// Product time runs on between two events; the bar follows it.
setInterval(() => void loading.changed('clock'), 60_000);

draw();
void start();
