import type { HomeView } from '../../contract/views.ts';
import type { Instant } from '../../domain/instant.ts';
import type { HomeReading } from '../../usecases/person/readHome.ts';
import { presentNow } from './plan.ts';

export const presentHome = (
  reading: HomeReading,
  { now, municipality }: { now: Instant; municipality: string },
): HomeView => {
  const { id, displayName, jobTitle, language, presentation } = reading.person;
  return {
    now: presentNow(now),
    me: { id, displayName, jobTitle, language, presentation },
    municipality,
    roles: reading.roles,
    myMentorshipId: reading.myMentorshipId,
  };
};
