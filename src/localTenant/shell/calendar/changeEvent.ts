import type { Loading } from '../loading.ts';
import type { Store } from '../model.ts';
import { shellApi } from '../shellApi.ts';
import type { EventChange } from '../shellTypes.ts';
import { words } from '../words/words.ts';

/** Changes an event and closes what showed it; why it could not be done stands above the view. */
export async function changeEvent(
  store: Store,
  loading: Loading,
  { eventId, change }: { eventId: string; change: EventChange },
): Promise<void> {
  const { as, lang } = store.get().address;
  const wasDragged = store.get().dragged !== null;
  store.set({ openEvent: null });
  try {
    await shellApi.changeEvent(as, eventId, change);
    await loading.view();
  } catch (error) {
    store.set({ problem: words[lang].failed(error instanceof Error ? error.message : String(error)) });
  }
  // Until now it was drawn where it was let go.
  store.set({ dragged: null });
  if (wasDragged) requestAnimationFrame(() => focusOn(eventId));
}

/** It lies in another column now, so it is another element. */
function focusOn(eventId: string): void {
  document.querySelector<HTMLElement>(`[data-event="${CSS.escape(eventId)}"]`)?.focus();
}
