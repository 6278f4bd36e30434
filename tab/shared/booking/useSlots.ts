import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RequestOf } from '../../../src/contract/api.ts';
import type { SlotsView, TimeCheckView } from '../../../src/contract/slotViews.ts';
import { useSurroundings } from '../surroundings.tsx';

/** What is proposed stays while one chooses, and is asked for anew each time. */
const whileOpen = {
  retry: false,
  gcTime: 0,
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
} as const;

/** When the two of a talk can meet. */
export function useSlots(request: RequestOf<'slots'>) {
  const { api } = useSurroundings();
  return useQuery<SlotsView>({
    queryKey: ['slots', request],
    queryFn: () => api.call('slots', request),
    ...whileOpen,
  });
}

const settledMilliseconds = 500;

/** What speaks against a time, asked once one has stopped typing; null where there is none to ask about. */
export function useTimeCheck(request: RequestOf<'checkTime'> | null): TimeCheckView | null {
  const { api } = useSurroundings();
  const asked = useSettled(request === null ? null : JSON.stringify(request));
  const check = useQuery<TimeCheckView>({
    queryKey: ['checkTime', asked],
    queryFn: () => api.call('checkTime', JSON.parse(asked ?? '')),
    enabled: asked !== null,
    ...whileOpen,
  });
  return request === null ? null : (check.data ?? null);
}

/** A value that has not changed for a moment. */
function useSettled(value: string | null): string | null {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const later = setTimeout(() => setSettled(value), settledMilliseconds);
    return () => clearTimeout(later);
  }, [value]);
  return settled;
}
