import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icons } from './icons.ts';

interface DialogOptions {
  label: string;
  className?: string;
  closeLabel: string;
  onClose: () => void;
}

const openers: (Element | null)[] = [];

/** One function for all dialogs, so that lit calls it when one comes and when it goes, and not at every redraw. */
function attach(element: Element | undefined): void {
  if (element === undefined) {
    const opener = openers.pop();
    // The dialog still stands in the document, and everything behind it cannot take focus, until the redraw is done.
    queueMicrotask(() => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    });
    return;
  }
  openers.push(document.activeElement);
  queueMicrotask(() => {
    if (element.isConnected) (element as HTMLDialogElement).showModal();
  });
}

/** A modal dialog: focus stays inside, Escape and the cross close it, and focus goes back where it was. */
export function dialog({ label, className = '', closeLabel, onClose }: DialogOptions, content: TemplateResult) {
  return html`<dialog
    class="dialog ${className}"
    aria-label=${label}
    ${ref(attach)}
    @cancel=${(event: Event) => {
      event.preventDefault();
      onClose();
    }}
    @click=${(event: Event) => {
      if (event.target === event.currentTarget) onClose();
    }}
  >
    <div class="dialog-inner">
      <header class="dialog-head">
        <h2>${label}</h2>
        <button class="icon-button" type="button" aria-label=${closeLabel} @click=${onClose}>${icons.close()}</button>
      </header>
      ${content}
    </div>
  </dialog>`;
}
