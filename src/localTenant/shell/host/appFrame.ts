import type { TabSettings } from '../shellTypes.ts';
import type { Words } from '../words/words.ts';
import { createAppCover } from './appCover.ts';
import { type Place, type Surroundings, teamsContext } from './teamsContext.ts';
import { type Answer, createTeamsHost, initializeAnswer } from './teamsHost.ts';

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
  const frame = document.createElement('iframe');
  frame.title = w.tabOf(appName);
  frame.allow = 'clipboard-write';
  frame.src = options.url;
  const cover = createAppCover(w, appName, () => {
    frame.src = options.url;
  });
  const element = document.createElement('div');
  element.className = 'app-frame';
  element.append(frame, cover.element);
  cover.waiting();

  const saving = createSaving(options);
  const host = createTeamsHost(frame, {
    ...pageAnswers(options.place, owner),
    ...saving.answers,
    'appInitialization.appLoaded': () => done(cover.ready()),
    'appInitialization.success': () => done(cover.ready()),
    'appInitialization.failure': ([reason, message]) =>
      done(cover.trouble(`${w.appFailed(appName)} ${message ?? reason}`)),
    'appInitialization.expectedFailure': () => done(cover.ready()),
    navigateCrossDomain: ([url]) => {
      const target = new URL(String(url), frame.src);
      if (target.origin !== new URL(frame.src).origin) return [false, 'not a domain of this app'];
      frame.src = target.href;
      return [true];
    },
  });
  return {
    element,
    changeTheme: (theme) => host.send('themeChange', [theme]),
    save: () => saving.save(() => host.send('settings.save', [{}])),
    close() {
      cover.ready();
      host.close();
    },
  };
}

type Saved = { settings: TabSettings } | { problem: string };

/** What a configuration page asked to remember, and the answer it gives when told to save. */
function createSaving({ settings, words: w }: AppFrameOptions) {
  let remembered = settings;
  let onAnswer: (problem: string | null) => void = () => {};
  const answers: Record<string, Answer> = {
    'settings.getSettings': () => [remembered ?? {}],
    'settings.setSettings': ([given]) => {
      remembered = readSettings(given);
      return [true];
    },
    'settings.save.success': () => done(onAnswer(null)),
    'settings.save.failure': ([reason]) => done(onAnswer(String(reason ?? w.notConfigured))),
  };
  const save = async (ask: () => void): Promise<Saved> => {
    const problem = await new Promise<string | null>((resolve) => {
      onAnswer = resolve;
      setTimeout(() => resolve(w.saveSlow), patienceSeconds * 1000);
      ask();
    });
    if (problem !== null) return { problem };
    return remembered === null ? { problem: w.notConfigured } : { settings: remembered };
  };
  return { answers, save };
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
