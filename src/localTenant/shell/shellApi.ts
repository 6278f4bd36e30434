import type {
  ActionAnswer,
  CalendarEvent,
  ChannelTab,
  ChatMessage,
  EventChange,
  Schedule,
  SharePointList,
  ShellState,
  ShiftChange,
  TabSettings,
} from './shellTypes.ts';

async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
  if (!answer.ok) throw new Error(await reasonOf(answer));
  return (answer.status === 204 ? null : await answer.json()) as T;
}

/** The server says why in words; a body that is not JSON leaves only the status. */
async function reasonOf(answer: Response): Promise<string> {
  try {
    const body = (await answer.json()) as { error?: unknown; message?: unknown };
    const said = body.error ?? body.message;
    if (typeof said === 'string') return said;
    const inner = (said as { message?: unknown } | null)?.message;
    if (typeof inner === 'string') return inner;
  } catch {
    // Not JSON: the status below is all there is.
  }
  return `${answer.status} ${answer.statusText}`.trim();
}

const read = <T>(path: string) => request<T>(path);
const post = <T>(path: string, body: unknown) =>
  request<T>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const as = (upn: string) => `as=${encodeURIComponent(upn)}`;
const part = encodeURIComponent;

export const shellApi = {
  users: () => read<{ id: string; upn: string; displayName: string; appRoles: string[] }[]>('/_control/users'),
  token: (upn: string) => read<{ token: string }>(`/_control/token?user=${part(upn)}`),
  moveClock: (advance: { days?: number; hours?: number }) => post<{ now: string }>('/_control/clock', { advance }),
  state: (upn: string) => read<ShellState>(`/_shell/state?${as(upn)}`),
  messages: (upn: string, chatId: string) => read<ChatMessage[]>(`/_shell/chats/${part(chatId)}/messages?${as(upn)}`),
  send: (upn: string, chatId: string, text: string) =>
    post<unknown>(`/_shell/chats/${part(chatId)}/messages?${as(upn)}`, { text }),
  markRead: (upn: string, chatId: string) => post<unknown>(`/_shell/chats/${part(chatId)}/read?${as(upn)}`, {}),
  act: (upn: string, chatId: string, action: { messageId: string; verb: string; data: unknown }) =>
    post<ActionAnswer>(`/_shell/chats/${part(chatId)}/actions?${as(upn)}`, action),
  calendar: (upn: string, from: string, to: string) =>
    read<CalendarEvent[]>(`/_shell/calendar?${as(upn)}&from=${from}&to=${to}`),
  changeEvent: (upn: string, eventId: string, { kind, ...change }: EventChange) =>
    post<unknown>(`/_shell/calendar/${part(eventId)}${kind === 'move' ? '' : `/${kind}`}?${as(upn)}`, change),
  schedule: (upn: string, from: string) => read<Schedule>(`/_shell/shifts?${as(upn)}&from=${from}`),
  changeShift: (upn: string, shiftId: string, change: ShiftChange) =>
    post<unknown>(`/_shell/shifts/${part(shiftId)}?${as(upn)}`, change),
  install: (upn: string) => post<unknown>(`/_shell/install?${as(upn)}`, {}),
  lists: (upn: string) => read<SharePointList[]>(`/_shell/lists?${as(upn)}`),
  addTab: (upn: string, channelId: string, settings: TabSettings & { displayName: string }) =>
    post<ChannelTab>(`/_shell/channels/${part(channelId)}/tabs?${as(upn)}`, {
      displayName: settings.displayName,
      contentUrl: settings.contentUrl,
      websiteUrl: settings.websiteUrl,
      entityId: settings.entityId,
    }),
  eventsUrl: (upn: string) => `/_shell/events?${as(upn)}`,
};
