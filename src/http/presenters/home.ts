import type { HomeView } from '../../contract/views.ts';
import type { Instant } from '../../domain/instant.ts';
import type { HomeReading } from '../../usecases/person/readHome.ts';
import { presentPerson } from './person.ts';
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
    handOvers: reading.handOvers.map(({ mentorship, handOver }) => ({
      mentorshipId: mentorship.id,
      mentee: presentPerson(reading.people, mentorship.facts.menteeId),
      to: presentPerson(reading.people, handOver.toMentorId),
      isMine: mentorship.facts.menteeId === id,
    })),
  };
};
