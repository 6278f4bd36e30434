import { html, nothing } from 'lit';
import type { Shell } from '../context.ts';
import { icons } from '../icons.ts';
import type { ListItem, SharePointList } from '../shellTypes.ts';
import { fieldText } from './fieldText.ts';
import { itemPanel } from './itemPanel.ts';

export function listView(shell: Shell) {
  const { w, model } = shell;
  const lists = model.lists ?? [];
  const named = lists.find((list) => list.id === model.address.list);
  const list = named ?? (model.isNarrow && lists.length !== 1 ? undefined : lists[0]);
  const sentence = model.lists === null ? w.loading : w.noLists;
  return html`<div class="two-panes" data-detail=${list === undefined ? 'no' : 'yes'}>
    <section class="list-pane" aria-label=${w.lists}>
      <h2 class="pane-title">${w.lists}</h2>
      ${lists.length === 0 ? html`<p class="quiet pad">${sentence}</p>` : nothing}
      <ul class="plain">
        ${lists.map(
          (one) => html`<li>
            <a
              class="list-row"
              href=${shell.href({ view: 'list', list: one.id })}
              aria-current=${one.id === list?.id ? 'true' : nothing}
              ><span class="list-icon">${icons.list()}</span>
              <span><span class="list-name">${one.displayName}</span><span class="list-site">${one.siteName}</span></span></a
            >
          </li>`,
        )}
      </ul>
    </section>
    ${
      list === undefined
        ? html`<section class="content empty"><p class="quiet">${model.isNarrow ? '' : sentence}</p></section>`
        : listPage(shell, list)
    }
  </div>`;
}

function listPage(shell: Shell, list: SharePointList) {
  const { w, model } = shell;
  const item = list.items.find((one) => one.id === model.address.item);
  return html`<section class="content full">
    <header class="content-head sharepoint">
      <div>
        <p class="list-site">${list.siteName}</p>
        <h2 class="content-title">${list.displayName}</h2>
      </div>
      <p class="quiet">${w.items(list.items.length)}</p>
    </header>
    ${list.items.length === 0 ? html`<div class="empty"><p class="quiet">${w.emptyList}</p></div>` : table(shell, list)}
    ${item === undefined ? nothing : itemPanel(shell, list, item)}
  </section>`;
}

function table(shell: Shell, list: SharePointList) {
  return html`<div class="list-scroll" tabindex="0" role="region" aria-label=${list.displayName}>
    <table class="list-table">
      <thead>
        <tr>
          ${list.columns.map((column) => html`<th scope="col">${column.displayName}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${list.items.map((item) => row(shell, list, item))}
      </tbody>
    </table>
  </div>`;
}

function row(shell: Shell, list: SharePointList, item: ListItem) {
  const cells = list.columns.map((column) => fieldText(shell.w, item.fields[column.name]));
  const first = cells.findIndex((text) => text !== '');
  return html`<tr>
    ${cells.map((text, index) =>
      index === Math.max(first, 0)
        ? html`<th scope="row">
            <a href=${shell.href({ view: 'list', list: list.id, item: item.id })} aria-label=${shell.w.open(text || item.id)}
              >${text || item.id}</a
            >
          </th>`
        : html`<td>${text}</td>`,
    )}
  </tr>`;
}
