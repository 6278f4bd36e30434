import type { Address } from '../address.ts';
import type { Store } from '../model.ts';
import { shellApi } from '../shellApi.ts';
import { teamsThemeNames } from '../themes.ts';
import { locales } from '../words/words.ts';
import type { FrameOwner } from './appFrame.ts';
import { chatPartner, readDeepLink } from './deepLink.ts';

/** The shell's side of what a page of the app asks for. */
export function createFrameOwner(
  store: Store,
  go: (change: Partial<Address>) => void,
): FrameOwner & { open(link: string): boolean } {
  const openChatWith = (upn: string): boolean => {
    const { people, state } = store.get();
    const person = people.find((one) => one.upn.toLowerCase() === upn.toLowerCase());
    const chat = state?.chats.find((one) => one.withName === person?.displayName);
    if (chat === undefined) return false;
    go({ view: 'chat', chat: chat.id });
    return true;
  };
  const open = (link: string): boolean => {
    const partner = chatPartner(link);
    const target = readDeepLink(link);
    if (target === null) return false;
    if (target.view === 'chat' && partner !== null) return openChatWith(partner);
    go(target);
    return true;
  };
  return {
    open,
    openLink: open,
    openChatWith,
    surroundings() {
      const { state, address } = store.get();
      if (state === null) throw new Error('a page of the app is open before its person is known');
      const { lang, theme } = address;
      return { me: state.me, tenantId: state.tenantId, locale: locales[lang], theme: teamsThemeNames[theme] };
    },
    token: async () => (await shellApi.token(store.get().address.as)).token,
    openPage: (_pageId, subPageId) => go({ view: 'personal', sub: subPageId }),
    goBack: () => history.back(),
    validity(isValid) {
      const { configuring } = store.get();
      if (configuring !== null) store.set({ configuring: { ...configuring, isValid } });
    },
    startTask: (info) =>
      new Promise((resolve) => {
        const finish = (result: unknown) => {
          store.set({ task: null });
          resolve(result);
        };
        store.set({ task: { ...info, finish } });
      }),
    completeTask: (result) => store.get().task?.finish(result),
  };
}
