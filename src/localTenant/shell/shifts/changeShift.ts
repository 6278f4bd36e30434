import type { Loading } from '../loading.ts';
import type { Store } from '../model.ts';
import { shellApi } from '../shellApi.ts';
import type { ShiftChange } from '../shellTypes.ts';
import { words } from '../words/words.ts';

/** Changes a shift and closes what showed it; why it could not be done stands above the view. */
export async function changeShift(
  store: Store,
  loading: Loading,
  { shiftId, change }: { shiftId: string; change: ShiftChange },
): Promise<void> {
  const { as, lang } = store.get().address;
  store.set({ openShift: null });
  try {
    await shellApi.changeShift(as, shiftId, change);
    await loading.view();
  } catch (error) {
    store.set({ problem: words[lang].failed(error instanceof Error ? error.message : String(error)) });
  }
}
