import type { Address } from '../address.ts';
import type { Frames } from '../host/frames.ts';
import type { Loading } from '../loading.ts';
import type { Store } from '../model.ts';
import { shellApi } from '../shellApi.ts';

interface Around {
  store: Store;
  frames: Frames;
  loading: Loading;
  go: (change: Partial<Address>) => void;
}

/** Teams' Save: the page is told to save, says what to remember, and the channel gets its tab. */
export async function saveTab({ store, frames, loading, go }: Around): Promise<void> {
  const { configuring, address, state } = store.get();
  const page = frames.get('dialog');
  const teams = state?.teams ?? [];
  const team = teams.find((one) => one.channels.some(({ id }) => id === address.channel)) ?? teams[0];
  const channel = team?.channels.find(({ id }) => id === address.channel) ?? team?.channels[0];
  if (configuring === null || page === null || !team || !channel || state === null) return;
  store.set({ configuring: { ...configuring, isSaving: true, problem: null } });
  const fail = (problem: string) => store.set({ configuring: { ...configuring, isSaving: false, problem } });
  const saved = await page.save();
  if ('problem' in saved) return fail(saved.problem);
  try {
    const displayName = saved.settings.suggestedDisplayName ?? state.app.name;
    const tab = await shellApi.addTab(address.as, channel.id, { ...saved.settings, displayName });
    store.set({ configuring: null });
    await loading.everything();
    go({ view: 'channel', team: team.id, channel: channel.id, tab: tab.id });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}
