import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PeopleView } from '../../src/contract/views.ts';
import { useSurroundings } from './surroundings.tsx';

const lettersMin = 2;
/** A pause in the typing, before the directory is asked. */
const restMilliseconds = 250;

/** The employees whose name matches what is typed, once the typing rests. */
export function usePeople(typed: string) {
  const { api } = useSurroundings();
  const [query, setQuery] = useState('');
  useEffect(() => {
    const rest = setTimeout(() => setQuery(typed.trim()), restMilliseconds);
    return () => clearTimeout(rest);
  }, [typed]);
  // What was found for other letters must never stand under these: Enter takes the first.
  const enabled = query.length >= lettersMin && query === typed.trim();
  const found = useQuery<PeopleView>({
    queryKey: ['findPeople', { query }],
    queryFn: () => api.call('findPeople', { query }),
    enabled,
    staleTime: 60_000,
    retry: false,
  });
  return { enabled, people: enabled ? (found.data?.people ?? null) : null, error: enabled ? found.error : null };
}
