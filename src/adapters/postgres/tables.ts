import type { ColumnType, Generated, Transaction } from 'kysely';
import type { DesiredEvent, KnownEvent } from '../../domain/calendar/desiredEvent.ts';
import type { Day } from '../../domain/day.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Gathering, StatusReport, SubGoal } from '../../domain/network/statusReport.ts';
import type { Language } from '../../domain/people.ts';
import type { Adjustment } from '../../domain/plan/adjustment.ts';
import type { CalendarQuestion } from '../../domain/plan/calendarQuestion.ts';
import type { HistoryKind, PlanFrame } from '../../domain/plan/history.ts';
import type { Leaving } from '../../domain/plan/leaving.ts';
import type { Absence, Answers, Booking, Id, Mentorship, PlanItem } from '../../domain/plan/mentorship.ts';
import type { LeaderAsk, Unfit } from '../../domain/plan/timeFacts.ts';
import type { Unreachable, UnreachableReason } from '../../domain/reminder/reachability.ts';
import type { LedgerState, ReminderKind } from '../../domain/reminder/reminder.ts';
import type { DatabaseTime, Json, TenantColumn } from './columns.ts';
import type { ProgrammeTables } from './programmeTables.ts';
import type { RosterTables } from './rosterTables.ts';

interface LeaseColumns {
  lease: ColumnType<string | null, null | undefined, null>;
  leased_until: DatabaseTime;
  not_before: DatabaseTime;
  reason: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface MentorshipTable extends TenantColumn {
  id: Id;
  revision: number;
  hidden_revisions: number;
  state: Mentorship['state'];
  mentee_id: Id;
  mentor_id: Id;
  reserve_mentor_id: Id | null;
  leader_id: Id;
  unit_id: Id;
  programme_id: string;
  programme_revision: number;
  employed_on: Day;
  starts_on: Day;
  probation_ends_on: Day | null;
  training_shifts_on: Json<readonly Day[]>;
  experience: Mentorship['facts']['experience'];
  ends_on: Day;
  finished_on: Day | null;
  adjustments: Json<readonly Adjustment[]>;
  leaving: ColumnType<Leaving | null, string | null, string | null>;
  settings_revision: Generated<number>;
}

export interface PairingTable extends TenantColumn {
  mentorship_id: Id;
  from_on: Day;
  to_on: Day | null;
  mentor_id: Id;
  reserve_mentor_id: Id | null;
}

export interface AbsenceTable extends TenantColumn {
  mentorship_id: Id;
  position: number;
  who: Absence['who'];
  from_on: Day;
  to_on: Day;
  kind: Absence['kind'];
  person_id: Id;
}

export interface PlanItemTable extends TenantColumn {
  mentorship_id: Id;
  key: string;
  position: number;
  kind: PlanItem['kind'];
  text_key: string;
  responsible: PlanItem['responsible'];
  employment_week: number | null;
  opens_on: Day;
  closes_on: Day;
  due_on: Day;
  minutes: number | null;
  state: PlanItem['state'];
  booking: ColumnType<Booking | null, string | null, string | null>;
  done_on: Day | null;
  reason: PlanItem['reason'];
  new_time_asked_at: Instant | null;
  calendar_question: ColumnType<CalendarQuestion | null, string | null, string | null>;
  unfit: ColumnType<Unfit | null, string | null, string | null>;
  leader_ask: ColumnType<LeaderAsk | null, string | null, string | null>;
  answers: ColumnType<Answers | null, string | null, string | null>;
}

interface HistoryTable extends TenantColumn {
  mentorship_id: Id;
  revision: number;
  at: Instant;
  actor_id: Id | null;
  kind: HistoryKind;
  item_key: string | null;
  items_before: Json<readonly PlanItem[]>;
  places_before: Uint8Array | null;
  frame_before: ColumnType<PlanFrame | null, string | null, never>;
  /** Null in entries from before it was noted. */
  items_made: ColumnType<readonly string[] | null, string, never>;
}

interface TopicTable extends TenantColumn {
  mentorship_id: Id;
  id: Id;
  author_id: Id;
  /** Whose pairing it was written in. */
  mentor_id: Id;
  at: Instant;
  content: Uint8Array;
}

interface TopicPassTable extends TenantColumn {
  mentorship_id: Id;
  topic_id: Id;
  to_mentor_id: Id;
  by_id: Id;
}

interface ReminderTable extends TenantColumn, LeaseColumns {
  subject_id: Id;
  item_key: string;
  kind: ReminderKind;
  recipient_id: Id;
  due_on: Day;
  due_at: Instant;
  state: Generated<LedgerState>;
  held_until: Instant | null;
  conversation_id: string | null;
  activity_id: string | null;
  message_id: ColumnType<string | null, null | undefined, string | null>;
  unknown_since: DatabaseTime;
  stale: Generated<boolean>;
}

interface CalendarEventTable extends TenantColumn, LeaseColumns {
  mentorship_id: Id;
  item_key: string;
  desired: ColumnType<DesiredEvent | null, string | null, string | null>;
  known: ColumnType<KnownEvent | null, string | null, string | null>;
  attempted: ColumnType<DesiredEvent | null, string | null | undefined, string | null>;
  settled: ColumnType<DesiredEvent | null, string | null | undefined, string | null>;
  in_step: ColumnType<boolean, undefined, never>;
  mailbox_id: ColumnType<Id | null, undefined, never>;
}

interface MailboxTable extends TenantColumn {
  person_id: Id;
  lease: ColumnType<string | null, undefined, string | null>;
  leased_until: DatabaseTime;
  not_before: DatabaseTime;
  delta_link: ColumnType<string | null, undefined, string | null>;
  noticed: Generated<boolean>;
  read_at: DatabaseTime;
  read_on: ColumnType<Day | null, undefined, Day | null>;
  read_not_before: DatabaseTime;
  subscription_id: ColumnType<string | null, undefined, string | null>;
  renew_at: DatabaseTime;
}

interface MailboxNoticeTable extends TenantColumn {
  id: Generated<string>;
  person_id: Id;
}

interface NetworkTeamTable extends TenantColumn {
  id: Id;
  network_id: Id;
  network_name: string;
  name: string;
  member_ids: Json<readonly Id[]>;
  gatherings: Json<readonly Gathering[]>;
  settings_revision: Generated<number>;
}

interface StatusReportTable extends TenantColumn {
  team_id: Id;
  gathering_number: number;
  revision: number;
  sub_goals: Json<readonly SubGoal[]>;
  state: StatusReport['state'];
  saved_by: Id;
  saved_at: Instant;
  submitted_at: Instant | null;
}

interface ReportWriteTable extends TenantColumn, LeaseColumns {
  team_id: Id;
  gathering_number: number;
  report_key: string;
  report: Json<StatusReport>;
  revision: number;
  written_revision: number | null;
  list_item_id: string | null;
}

interface PersonTable extends TenantColumn {
  id: Id;
  display_name: string;
  job_title: string | null;
  language: Language;
  presentation: string | null;
  paused_until: Day | null;
  snoozed_until: Instant | null;
  meets_off_shift: boolean;
}

interface PaceTable extends TenantColumn {
  next_ms: number;
  window_from_ms: number;
  granted: number;
  throttled: number;
  slow_steps: number;
  disabled_in_row: number;
  held_until_ms: number | null;
}

/** Each row is written once; its JSON is read with care, because it may be of another version. */
interface SettingTable extends TenantColumn {
  name: string;
  revision: number;
  value: ColumnType<unknown, string, never>;
  chosen_by: Id;
  chosen_at: Instant;
}

export interface Tables extends ProgrammeTables, RosterTables {
  tenant: { id: Id; name: string };
  pace: PaceTable;
  person: PersonTable;
  unit: TenantColumn & { id: Id; revision: number; name: string; leader_ids: Json<readonly Id[]> };
  channel_tab: TenantColumn & { group_id: Id; channel_id: string; unit_id: Id; configured_by: Id };
  conversation: TenantColumn & { person_id: Id; conversation_id: string; service_url: string };
  greeting: TenantColumn & { person_id: Id; state: 'promised' | 'given' };
  unreachable: TenantColumn & {
    person_id: Id;
    reason: UnreachableReason;
    since: Instant;
    feed: Unreachable['feed'];
    not_before: DatabaseTime;
    lease: ColumnType<string | null, null | undefined, null>;
    leased_until: DatabaseTime;
  };
  answered_request: TenantColumn & {
    person_id: Id;
    request_id: string;
    name: string;
    hash: string;
    answer: Json<unknown>;
    answered_at: DatabaseTime;
  };
  mentorship: MentorshipTable;
  pairing: PairingTable;
  absence: AbsenceTable;
  plan_item: PlanItemTable;
  history: HistoryTable;
  topic: TopicTable;
  topic_pass: TopicPassTable;
  reminder: ReminderTable;
  calendar_event: CalendarEventTable;
  mailbox: MailboxTable;
  mailbox_notice: MailboxNoticeTable;
  network_team: NetworkTeamTable;
  status_report: StatusReportTable;
  report_write: ReportWriteTable;
  setting: SettingTable;
}

/** A transaction that runs as fotfeste_app within one tenant. */
export type Rows = Transaction<Tables>;
