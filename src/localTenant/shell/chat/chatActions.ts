import { type Loading, openChat } from '../loading.ts';
import type { Store } from '../model.ts';
import { shellApi } from '../shellApi.ts';
import { words } from '../words/words.ts';
import type { CardPress } from './chatCards.ts';

export async function sendMessage(
  store: Store,
  loading: Loading,
  { chatId, text }: { chatId: string; text: string },
): Promise<void> {
  store.set({ isSending: true, problem: null });
  try {
    await shellApi.send(store.get().address.as, chatId, text);
  } catch (error) {
    store.set({ isSending: false });
    store.set({ problem: words[store.get().address.lang].failed(reasonOf(error)) });
    throw error;
  }
  store.set({ isSending: false });
  await loading.everything();
}

/** A button of a card: the card is replaced by what the bot answers, and a refusal stands under it. */
export async function pressCard(store: Store, loading: Loading, action: CardPress): Promise<void> {
  const chat = openChat(store);
  if (chat === null) return;
  const w = words[store.get().address.lang];
  const note = (text: string, isError: boolean) => {
    const { cardNotes } = store.get();
    store.set({ cardNotes: { ...cardNotes, [action.messageId]: { text, isError } } });
  };
  const { [action.messageId]: _, ...others } = store.get().cardNotes;
  store.set({ cardNotes: others });
  try {
    const answer = await shellApi.act(store.get().address.as, chat.id, action);
    if (answer.error) note(sentenceOf(answer.error), true);
    else if (answer.message) note(answer.message, false);
    await loading.everything();
  } catch (error) {
    note(w.failed(reasonOf(error)), true);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function sentenceOf(error: unknown): string {
  if (typeof error === 'string') return error;
  const { message, code } = error as { message?: unknown; code?: unknown };
  return String(message ?? code ?? '');
}
