import { addDays, dayOf } from './days.ts';
import type { Loading } from './loading.ts';
import type { Store } from './model.ts';
import { shellApi } from './shellApi.ts';
import { words } from './words/words.ts';

/** Moves the demo's time one day at a time, so that one sees how far it has come and can stop. */
export async function moveTime(store: Store, loading: Loading, days: number): Promise<void> {
  const { state, moving, address } = store.get();
  if (state === null || moving !== null) return;
  const to = addDays(dayOf(state.now), days);
  store.set({ moving: { to, done: 0, all: days, stopped: false }, menu: null, problem: null });
  try {
    for (let done = 1; done <= days; done++) {
      const { now } = await shellApi.moveClock({ days: 1 });
      const { state: current, moving: move } = store.get();
      if (move === null) break;
      store.set({ moving: { ...move, done }, ...(current ? { state: { ...current, now } } : {}) });
      if (move.stopped) break;
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    store.set({ problem: words[address.lang].failed(why) });
  }
  store.set({ moving: null, frameNo: store.get().frameNo + 1 });
  await loading.everything();
}
