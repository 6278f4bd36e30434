import { useEffect, useRef } from 'react';
import type { HomeView } from '../../src/contract/views.ts';
import { useChange } from './queries.ts';
import { useSurroundings } from './surroundings.tsx';

/** Cards in the chat and sentences from the server speak the language the person has chosen in Teams. */
export function useFollowLanguage(home: HomeView): void {
  const { language, host } = useSurroundings();
  const change = useChange('setLanguage');
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (home.me.language === language || asked.current === language) return;
    asked.current = language;
    // The address may say something else than Teams does; only Teams knows.
    host.then((teams) => teams.language === language && change.mutate({ language })).catch(() => {});
  }, [home.me.language, language, host, change.mutate]);
}
