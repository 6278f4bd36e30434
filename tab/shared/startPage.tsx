import { QueryClient } from '@tanstack/react-query';
import { type ComponentType, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readAddress } from './address.ts';
import { type Api, createApi } from './api.ts';
import { loadTexts } from './loadTexts.ts';
import './page.css';
import { Providers } from './Providers.tsx';
import type { Surroundings, Undoable } from './surroundings.tsx';
import { connectTeams, notifyReady, ssoToken } from './teams.ts';
import { watched } from './watched.ts';

/**
 * Starts a page: Teams, the words and the first question to the server all at once, in the language and theme of the
 * address; what Teams says later wins.
 */
export async function startPage(Page: ComponentType, first?: (api: Api, client: QueryClient) => void): Promise<void> {
  const address = readAddress(location.search);
  document.documentElement.lang = address.language;
  const theme = watched(address.theme);
  const host = connectTeams(theme.set);
  const api = createApi({ token: () => host.then(ssoToken), language: () => document.documentElement.lang });
  const queryClient = new QueryClient();
  first?.(api, queryClient);

  const texts = await loadTexts(address.language);
  const surroundings = watched<Surroundings>({
    api,
    host,
    texts,
    language: address.language,
    undoable: watched<Undoable | null>(null),
  });
  document.title = texts.common.appName;
  createRoot(document.getElementById('page') as HTMLElement).render(
    <StrictMode>
      <Providers surroundings={surroundings} theme={theme} queryClient={queryClient}>
        <Page />
      </Providers>
    </StrictMode>,
  );
  await host.then(
    async ({ language, theme: hostTheme }) => {
      notifyReady();
      theme.set(hostTheme);
      if (language === address.language) return;
      surroundings.set({ ...surroundings.get(), language, texts: await loadTexts(language) });
      document.documentElement.lang = language;
    },
    // Every question to the server meets the same trouble, and the page tells of it.
    () => {},
  );
}
