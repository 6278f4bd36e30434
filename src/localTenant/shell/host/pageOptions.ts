import type { Shell } from '../context.ts';
import type { TabSettings } from '../shellTypes.ts';
import { teamsThemeNames } from '../themes.ts';
import { locales } from '../words/words.ts';
import type { AppFrameOptions } from './appFrame.ts';
import { fillPlaceholders } from './placeholders.ts';
import type { Place } from './teamsContext.ts';

/** How a page of the app is opened at a place: its address filled in as Teams fills it in. */
export function pageOptions(
  shell: Shell,
  url: string,
  place: Place,
  settings: TabSettings | null = null,
): AppFrameOptions {
  const { address, state } = shell.model;
  return {
    url: fillPlaceholders(url, {
      locale: locales[address.lang],
      theme: teamsThemeNames[address.theme],
      entityId: place.entityId,
      subEntityId: place.subEntityId ?? '',
      channelId: place.channel?.id ?? '',
      groupId: place.team?.id ?? '',
      loginHint: address.as,
    }),
    appName: state?.app.name ?? '',
    place,
    settings,
    words: shell.w,
  };
}
