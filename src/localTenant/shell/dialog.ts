import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icons } from './icons.ts';

interface DialogOptions {
  label: string;
  className?: string;
  closeLabel: string;
  onClose: () => void;
}

const open = (element: Element | undefined) => {
  const dialog = element as HTMLDialogElement | undefined;
  if (dialog !== undefined && !dialog.open && dialog.isConnected) dialog.showModal();
};

/** A modal dialog: focus stays inside, Escape and the cross close it, and focus goes back where it was. */
export function dialog({ label, className = '', closeLabel, onClose }: DialogOptions, content: TemplateResult) {
  const opener = document.activeElement as HTMLElement | null;
  const close = () => {
    onClose();
    if (opener?.isConnected) opener.focus();
  };
  return html`<dialog
    class="dialog ${className}"
    aria-label=${label}
    ${ref((element) => queueMicrotask(() => open(element)))}
    @cancel=${(event: Event) => {
      event.preventDefault();
      close();
    }}
    @click=${(event: Event) => {
      if (event.target === event.currentTarget) close();
    }}
  >
    <div class="dialog-inner">
      <header class="dialog-head">
        <h2>${label}</h2>
        <button class="icon-button" type="button" aria-label=${closeLabel} @click=${close}>${icons.close()}</button>
      </header>
      ${content}
    </div>
  </dialog>`;
}
