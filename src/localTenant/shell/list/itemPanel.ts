import { html } from 'lit';
import type { Shell } from '../context.ts';
import { dialog } from '../dialog.ts';
import type { ListItem, SharePointList } from '../shellTypes.ts';
import { fieldText } from './fieldText.ts';

export function itemPanel(shell: Shell, list: SharePointList, item: ListItem) {
  const { w } = shell;
  const close = () => shell.go({ view: 'list', list: list.id });
  return dialog(
    { label: w.details, className: 'side', closeLabel: w.close, onClose: close },
    html`<div class="dialog-body">
      <dl class="facts">
        ${list.columns.map((column) => {
          const text = fieldText(w, item.fields[column.name]);
          return html`<dt>${column.displayName}</dt>
            <dd class=${text === '' ? 'quiet' : 'lines'}>${text === '' ? w.emptyField : text}</dd>`;
        })}
        <dt>${w.createdAt}</dt>
        <dd>${fieldText(w, item.createdAt)}</dd>
      </dl>
    </div>`,
  );
}
