import type { TabSettings } from '../shellTypes.ts';
import type { Words } from '../words/words.ts';
import { type Place, type Surroundings, teamsContext } from './teamsContext.ts';
import { type Answer, createTeamsHost, initializeAnswer, type TeamsHost } from './teamsHost.ts';

const patienceSeconds = 30;

export interface AppFrameOptions {
  url: string;
  appName: string;
  place: Place;
  settings: TabSettings | null;
  words: Words;
}

/** What the page may ask of the shell around it. */
export interface FrameOwner {
  surroundings(): Surroundings;
  token(): Promise<string>;
  /** Opens a deep link; false when it leads nowhere in the shell. */
  openLink(link: string): boolean;
  openPage(pageId: string | null, subPageId: string | null): void;
  openChatWith(upn: string): boolean;
  goBack(): void;
  validity(isValid: boolean): void;
  startTask(info: { title: string; url: string }): Promise<unknown>;
  completeTask(result: unknown): void;
}

export interface AppFrame {
  element: HTMLElement;
  changeTheme(theme: string): void;
  /** Asks the configuration page to save; answers what it saved, or why it did not. */
  save(): Promise<{ settings: TabSettings } | { problem: string }>;
  close(): void;
}

export function createAppFrame(options: AppFrameOptions, owner: FrameOwner): AppFrame {
  const { words: w, appName } = options;
  const element = document.createElement('div');
  element.className = 'app-frame';
  const frame = document.createElement('iframe');
  frame.title = w.tabOf(appName);
  frame.allow = 'clipboard-write';
  frame.src = options.url;
  const cover = document.createElement('div');
  cover.className = 'app-cover';
  cover.setAttribute('role', 'status');
  element.append(frame, cover);

  let saved = options.settings;
  let onSaved: ((problem: string | null) => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const ready = () => {
    if (timer !== null) clearTimeout(timer);
    cover.hidden = true;
  };
  const trouble = (text: string) => {
    if (timer !== null) clearTimeout(timer);
    showTrouble(cover, text, { label: w.tryAgain, run: start });
  };
  const start = () => {
    showProgress(cover, w.loading);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => trouble(w.appSlow(appName)), patienceSeconds * 1000);
    if (host !== null) frame.src = options.url;
  };
  let host: TeamsHost | null = null;
  start();
  host = createTeamsHost(frame, {
    ...pageAnswers(options.place, owner),
    'appInitialization.appLoaded': () => done(ready()),
    'appInitialization.success': () => done(ready()),
    'appInitialization.failure': ([reason, message]) => done(trouble(`${w.appFailed(appName)} ${message ?? reason}`)),
    'appInitialization.expectedFailure': () => done(ready()),
    'settings.getSettings': () => [saved ?? {}],
    'settings.setSettings': ([settings]) => {
      saved = readSettings(settings);
      return [true];
    },
    'settings.save.success': () => done(onSaved?.(null)),
    'settings.save.failure': ([reason]) => done(onSaved?.(String(reason ?? w.notConfigured))),
    navigateCrossDomain: ([url]) => {
      const target = new URL(String(url), frame.src);
      if (target.origin !== new URL(frame.src).origin) return [false, 'not a domain of this app'];
      frame.src = target.href;
      return [true];
    },
  });

  const send = (func: string, args: unknown[]) => host?.send(func, args);
  return {
    element,
    changeTheme: (theme) => send('themeChange', [theme]),
    async save() {
      const problem = await new Promise<string | null>((resolve) => {
        onSaved = resolve;
        setTimeout(() => resolve(w.saveSlow), patienceSeconds * 1000);
        send('settings.save', [{}]);
      });
      if (problem !== null) return { problem };
      return saved === null ? { problem: w.notConfigured } : { settings: saved };
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      host?.close();
    },
  };
}

/** Requests that Teams leaves unanswered. */
const done = (_: unknown): null => null;

function pageAnswers(place: Place, owner: FrameOwner): Record<string, Answer> {
  const opened = (isOpened: boolean) => (isOpened ? [true] : [false, 'the link leads nowhere in this host']);
  return {
    initialize: () => initializeAnswer(place.frameContext),
    getContext: () => [teamsContext(place, owner.surroundings())],
    'authentication.getAuthToken': async () => {
      try {
        return [true, await owner.token()];
      } catch (error) {
        return [false, error instanceof Error ? error.message : 'no token'];
      }
    },
    registerHandler: () => null,
    setFrameContext: () => null,
    shareDeepLink: () => null,
    returnFocus: () => null,
    readyToUnload: () => null,
    'settings.setValidityState': ([isValid]) => done(owner.validity(isValid === true)),
    executeDeepLink: ([link]) => opened(owner.openLink(String(link))),
    'pages.navigateToApp': ([target]) => {
      const { pageId, subPageId } = target as { pageId?: string; subPageId?: string };
      return [true, done(owner.openPage(pageId ?? null, subPageId ?? null))];
    },
    'pages.currentApp.navigateTo': ([target]) => {
      const { pageId, subPageId } = target as { pageId?: string; subPageId?: string };
      return [true, done(owner.openPage(pageId ?? null, subPageId ?? null))];
    },
    'pages.currentApp.navigateToDefaultPage': () => [true, done(owner.openPage(null, null))],
    'chat.openChat': ([request]) => {
      const { members = [] } = request as { members?: string[] };
      return opened(owner.openChatWith(members[0] ?? ''));
    },
    navigateBack: () => [true, done(owner.goBack())],
    'tasks.startTask': async ([info]) => {
      const { url, title } = info as { url?: string; title?: string };
      if (url === undefined) return ['only dialogs with an address are shown here'];
      return [null, await owner.startTask({ url, title: title ?? '' })];
    },
    'tasks.updateTask': () => null,
    'tasks.completeTask': ([result]) => done(owner.completeTask(result ?? null)),
  };
}

function readSettings(given: unknown): TabSettings {
  const settings = given as Partial<TabSettings>;
  return {
    entityId: settings.entityId ?? '',
    contentUrl: settings.contentUrl ?? '',
    websiteUrl: settings.websiteUrl ?? null,
    suggestedDisplayName: settings.suggestedDisplayName ?? null,
  };
}

function showProgress(cover: HTMLElement, text: string): void {
  cover.hidden = false;
  const spinner = document.createElement('span');
  spinner.className = 'spinner';
  cover.replaceChildren(spinner, text);
}

function showTrouble(cover: HTMLElement, text: string, retry: { label: string; run: () => void }): void {
  cover.hidden = false;
  const sentence = document.createElement('p');
  sentence.textContent = text;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = retry.label;
  button.onclick = retry.run;
  cover.replaceChildren(sentence, button);
}
