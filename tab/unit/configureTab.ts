import { pages } from '@microsoft/teams-js';

/** Teams lets people press Save only when there is something to save. */
export const setValidity = (isValid: boolean): void => pages.config.setValidityState(isValid);

/**
 * What happens when the person presses Save in Teams: our own store first, then Teams learns which page to show. A
 * fault is shown by Teams, beside its button.
 */
export function onSave(store: () => Promise<unknown>, reason: (error: unknown) => string): void {
  pages.config.registerOnSaveHandler((event) => {
    store()
      .then(() => pages.config.setConfig(settings(location.origin)))
      .then(
        () => event.notifySuccess(),
        (error: unknown) => event.notifyFailure(reason(error)),
      );
  });
}

const settings = (origin: string) => ({
  entityId: 'unit',
  contentUrl: `${origin}/tab/channel.html?locale={locale}&theme={theme}`,
  websiteUrl: `${origin}/tab/channel.html`,
  suggestedDisplayName: 'Fotfeste',
});
