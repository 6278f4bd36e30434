/** The window protocol of Teams as teams-js 2.58 speaks it: requests carry an id and are answered with it; events carry none. */

interface AppRequest {
  id: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
}

/** Answers one request; null where Teams answers nothing. */
export type Answer = (args: unknown[]) => Promise<unknown[] | null> | unknown[] | null;

export interface TeamsHost {
  /** Sends an event such as themeChange; only what the app registered for, or what is sent to everybody, is heard. */
  send(func: string, args: unknown[]): void;
  close(): void;
}

const runtime = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: {},
  supports: {
    chat: {},
    dialog: { url: {}, update: {} },
    pages: { backStack: {}, config: {}, currentApp: {} },
    teamsCore: {},
  },
};

/** What teams-js is told when it says hello. */
export const initializeAnswer = (frameContext: string): unknown[] => [
  frameContext,
  'web',
  JSON.stringify(runtime),
  '2.0.1',
];

function isRequest(data: unknown): data is AppRequest {
  const request = data as Partial<AppRequest> | null;
  return typeof request === 'object' && typeof request?.func === 'string' && typeof request.id === 'number';
}

export function createTeamsHost(frame: HTMLIFrameElement, answers: Record<string, Answer>): TeamsHost {
  const appOrigin = new URL(frame.src, location.href).origin;

  const onMessage = async (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== appOrigin || !isRequest(event.data)) return;
    const { id, uuidAsString, func, args = [] } = event.data;
    const answer = answers[func];
    const result = answer ? await answer(args) : [false, `${func} is not available in this host`];
    if (result !== null) frame.contentWindow?.postMessage({ id, uuidAsString, args: result }, appOrigin);
  };
  window.addEventListener('message', onMessage);
  return {
    send: (func, args) => frame.contentWindow?.postMessage({ func, args }, appOrigin),
    close: () => window.removeEventListener('message', onMessage),
  };
}
