import { html } from 'lit';
import type { Shell } from '../context.ts';
import { icons } from '../icons.ts';
import type { ChatSummary } from '../shellTypes.ts';

/** Enter sends, Shift+Enter makes a new line; what was typed stays until it has been sent. */
export function compose(shell: Shell, chat: ChatSummary) {
  const { w, model } = shell;
  const submit = async (form: HTMLFormElement) => {
    const field = form.elements.namedItem('text') as HTMLTextAreaElement;
    const text = field.value.trim();
    if (text === '' || shell.model.isSending) return;
    await shell.send(chat.id, text);
    field.value = '';
    field.focus();
    form.parentElement?.querySelector('.messages')?.scrollTo({ top: 0 });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    (event.target as HTMLTextAreaElement).form?.requestSubmit();
  };
  return html`<form
    class="compose"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      void submit(event.target as HTMLFormElement);
    }}
  >
    <textarea name="text" rows="1" placeholder=${w.write} aria-label=${w.write} @keydown=${onKey}></textarea>
    <button class="icon-button" type="submit" aria-label=${w.send} aria-busy=${model.isSending}>${icons.send()}</button>
  </form>`;
}
