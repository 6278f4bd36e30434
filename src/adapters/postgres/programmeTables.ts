import type { ColumnType, Generated } from 'kysely';
import type { Instant } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { ProgrammeContent } from '../../domain/programme/draft.ts';
import type { ProgrammeRef } from '../../domain/programme/programme.ts';

interface ProgrammeTable {
  tenant_id: Generated<Id>;
  id: string;
  revision: number;
  content: ColumnType<unknown, string, never>;
  published_by: Id;
  published_at: Instant;
}

export interface ProgrammeDraftTable {
  tenant_id: Generated<Id>;
  programme_id: string;
  revision: number;
  content: ColumnType<ProgrammeContent, string, string>;
  based_on: ColumnType<ProgrammeRef, string, string>;
  saved_by: Id;
  saved_at: Instant;
  is_discarded: boolean;
}

/** What the municipality writes of its programmes. */
export interface ProgrammeTables {
  programme: ProgrammeTable;
  programme_draft: ProgrammeDraftTable;
}
