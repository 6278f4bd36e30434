import { app, authentication } from '@microsoft/teams-js';
import type { Language } from '../../src/texts/texts.ts';
import { languageOf, type ThemeName, themeOf } from './address.ts';
import { troubled } from './trouble.ts';

/** What Teams tells about where the page stands. */
export interface Host {
  readonly language: Language;
  readonly theme: ThemeName;
  /** Where a deep link wants to go, such as 'plan/{mentorshipId}'. */
  readonly subEntityId: string | null;
  readonly groupId: string | null;
  readonly channelId: string | null;
}

/** A host that says nothing at all is not Teams; teams-js itself would wait a minute. */
const silenceMilliseconds = 12_000;

/** Says hello to Teams and reads where we are. Fails with trouble 'outsideTeams' anywhere else. */
export async function connectTeams(onTheme: (theme: ThemeName) => void): Promise<Host> {
  await withinTime(app.initialize());
  app.notifyAppLoaded();
  app.registerOnThemeChangeHandler((theme) => onTheme(themeOf(theme)));
  const context = await withinTime(app.getContext());
  return {
    language: languageOf(context.app.locale),
    theme: themeOf(context.app.theme),
    subEntityId: context.page.subPageId || null,
    groupId: context.team?.groupId ?? null,
    channelId: context.channel?.id ?? null,
  };
}

/** Tells Teams that there is something to look at, or it covers the page with an error after 30 seconds. */
export const notifyReady = (): void => {
  app.notifySuccess().catch(() => {});
};

/** The token Teams gives for the person in front of the screen; Teams keeps and renews it. */
export const ssoToken = async (): Promise<string> =>
  authentication.getAuthToken().catch(() => {
    throw troubled({ kind: 'notSignedIn' });
  });

function withinTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const silence = setTimeout(() => reject(troubled({ kind: 'outsideTeams' })), silenceMilliseconds);
    answer.then(resolve, () => reject(troubled({ kind: 'outsideTeams' }))).finally(() => clearTimeout(silence));
  });
}
