import { html, nothing } from 'lit';
import { demoBar } from './bar/demoBar.ts';
import { calendarView } from './calendar/calendarView.ts';
import { chatView } from './chat/chatView.ts';
import type { Shell } from './context.ts';
import { listView } from './list/listView.ts';
import { personalView } from './personalView.ts';
import { rail } from './rail.ts';
import type { ViewName } from './shellTypes.ts';
import { shiftsView } from './shifts/shiftsView.ts';
import { taskDialog } from './teams/taskDialog.ts';
import { teamsView } from './teams/teamsView.ts';
import { welcome } from './welcome.ts';

const views: Record<ViewName, (shell: Shell) => unknown> = {
  chat: chatView,
  personal: personalView,
  channel: teamsView,
  configure: teamsView,
  calendar: calendarView,
  shifts: shiftsView,
  list: listView,
};

export function shellView(shell: Shell) {
  const { model, w } = shell;
  return html`${demoBar(shell)}
    <div class="teams">
      ${rail(shell)}
      <main class="stage">
        ${
          model.problem === null
            ? nothing
            : html`<p class="problem" role="alert">
                ${model.problem}
                <button class="button" type="button" @click=${() => shell.reload()}>${w.tryAgain}</button>
              </p>`
        }
        <h1 class="unseen">${titleOf(shell)}</h1>
        ${views[model.address.view](shell)}
      </main>
    </div>
    ${taskDialog(shell)} ${model.isWelcome && model.people.length > 0 ? welcome(shell) : nothing}`;
}

function titleOf({ model, w }: Shell): string {
  const titles: Record<ViewName, string> = {
    chat: w.chat,
    personal: model.state?.app.name ?? w.loading,
    channel: w.teams,
    configure: w.teams,
    calendar: w.calendar,
    shifts: w.shifts,
    list: w.lists,
  };
  return titles[model.address.view];
}
