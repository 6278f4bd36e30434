import { html, nothing } from 'lit';
import type { Shell } from '../context.ts';
import { dialog } from '../dialog.ts';
import { pageOptions } from '../host/pageOptions.ts';

/** A dialog that a page of the app opened; closing it answers the page with nothing. */
export function taskDialog(shell: Shell) {
  const { w, model } = shell;
  const { task, state } = model;
  if (task === null || state === null) return nothing;
  const place = { frameContext: 'task' as const, entityId: '', subEntityId: null, channel: null, team: null };
  return dialog(
    {
      label: task.title || state.app.name,
      className: 'configure',
      closeLabel: w.close,
      onClose: () => task.finish(null),
    },
    html`${shell.frames.show('task', task.url, () => pageOptions(shell, task.url, place))}`,
  );
}
