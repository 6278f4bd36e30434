import type { HistoryEntry } from '../../domain/plan/history.ts';
import type { Id, PlanItem } from '../../domain/plan/mentorship.ts';
import type { ContentCipher } from './contentCipher.ts';
import type { Rows } from './tables.ts';

export interface History {
  add(entry: HistoryEntry): Promise<void>;
  /** Newest first. */
  newest(mentorshipId: Id, limit: number): Promise<readonly HistoryEntry[]>;
}

/** History holds no text that a person typed in the clear: places lie encrypted beside the items, so that undo has them. */
export function createHistory(rows: Rows, tenantId: Id, cipher: ContentCipher): History {
  const boundTo = (mentorshipId: Id, revision: number) => [tenantId, mentorshipId, `revision ${revision}`];
  return {
    async add({ mentorshipId, revision, at, actorId, kind, itemKey, itemsBefore, itemsMade, frameBefore }) {
      const places = itemsBefore.map(({ booking }) => booking?.place ?? null);
      const content = JSON.stringify(places);
      await rows
        .insertInto('history')
        .values({
          mentorship_id: mentorshipId,
          revision,
          at,
          actor_id: actorId,
          kind,
          item_key: itemKey,
          items_before: JSON.stringify(itemsBefore.map((item) => withPlace(item, null))),
          places_before: places.some((place) => place !== null)
            ? cipher.encrypt(content, boundTo(mentorshipId, revision))
            : null,
          items_made: JSON.stringify(itemsMade),
          frame_before: frameBefore && JSON.stringify(frameBefore),
        })
        .execute();
    },
    async newest(mentorshipId, limit) {
      const found = await rows
        .selectFrom('history')
        .selectAll()
        .where('mentorship_id', '=', mentorshipId)
        .orderBy('revision', 'desc')
        .limit(limit)
        .execute();
      return found.map((row) => {
        const places: readonly (string | null)[] = row.places_before
          ? JSON.parse(cipher.decrypt(row.places_before, boundTo(mentorshipId, row.revision)))
          : [];
        return {
          mentorshipId,
          revision: row.revision,
          at: row.at,
          actorId: row.actor_id,
          kind: row.kind,
          itemKey: row.item_key,
          // Entries from before these were noted have none.
          itemsBefore: row.items_before.map((item, index) => ({
            ...withPlace(item, places[index] ?? null),
            calendarQuestion: item.calendarQuestion ?? null,
            unfit: item.unfit ?? null,
            leaderAsk: item.leaderAsk ?? null,
            answers: item.answers ?? null,
          })),
          itemsMade: row.items_made ?? [`extra-${row.revision}`],
          frameBefore: row.frame_before,
        };
      });
    },
  };
}

const withPlace = (item: PlanItem, place: string | null): PlanItem =>
  item.booking ? { ...item, booking: { ...item.booking, place, online: item.booking.online ?? false } } : item;
