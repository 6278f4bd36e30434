import type { Day } from '../domain/day.ts';
import type { GoalAttainment, SubGoal } from '../domain/network/statusReport.ts';
import type { Attention } from '../domain/plan/attentionRank.ts';
import type { ItemKind, ItemState, Mentorship, PlanItem, TalkOutcome } from '../domain/plan/mentorship.ts';
import type { MissingFact } from '../domain/plan/startMentorship.ts';
import type { Responsible, StepWords } from '../domain/programme/programme.ts';
import type { UnreachableReason } from '../domain/reminder/reachability.ts';
import type { WorkingHours } from '../domain/reminder/workingHours.ts';
import type { ChangesView } from './changeViews.ts';
import type { PersonView } from './personView.ts';

/** What leaves the server. Times are Norwegian wall time, so that the tab needs no time zones. */

export interface Answer {
  /** Wall time in Norway at the server, 'YYYY-MM-DD' and 'HH:MM': the only clock the tab uses. */
  readonly now: { readonly on: Day; readonly time: string };
}

export interface WhenView {
  readonly on: Day;
  readonly time: string;
  readonly minutes: number;
  readonly place: string | null;
  /** Has a link for a Teams meeting. */
  readonly online: boolean;
}

export interface ItemView {
  readonly key: string;
  readonly kind: ItemKind;
  readonly textKey: string;
  /** The municipality's own words for it; null where textKey names ours. */
  readonly words: StepWords | null;
  readonly responsible: Responsible;
  readonly employmentWeek: number | null;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly dueOn: Day;
  readonly minutes: number | null;
  readonly state: ItemState;
  readonly booking: WhenView | null;
  readonly doneOn: Day | null;
  readonly reason: PlanItem['reason'];
  readonly newTimeAsked: boolean;
  /** What its organiser is asked because of something done in Outlook; null for everybody else. */
  readonly calendarQuestion: 'outsideWindow' | 'putBack' | null;
  /** Its time no longer fits a roster: why, for the one who books; empty for the newcomer, null for everybody else. */
  readonly timeMayChange: readonly { readonly key: 'away' | 'offShift' | 'rest'; readonly ofMentee: boolean }[] | null;
  /** What the reader herself has said of how it went; null for everybody but the two. */
  readonly myAnswer: TalkOutcome | null;
  /** Its window has closed and it is neither fulfilled nor lapsed. */
  readonly overdue: boolean;
  /** What the reader may do with it now; a button that cannot work is absent. */
  readonly may: readonly ItemAction[];
  /** Why the calendar does not show it yet, when it does not. */
  readonly calendarTrouble: 'mailboxMissing' | 'refused' | 'notAnswering' | null;
}

export type ItemAction =
  | 'book'
  | 'askNewTime'
  | 'recordHeld'
  | 'recordNotHeld'
  | 'complete'
  | 'skip'
  | 'joinNext'
  | 'removeExtra';

export interface TopicView {
  readonly id: string;
  readonly text: string;
  readonly authorName: string;
  readonly mine: boolean;
}

export interface PlanView extends Answer, ChangesView {
  readonly mentorshipId: string;
  readonly revision: number;
  readonly state: Mentorship['state'];
  readonly mentee: PersonView;
  readonly mentor: PersonView & { readonly presentation: string | null };
  readonly reserveMentor: PersonView | null;
  readonly leader: PersonView;
  readonly unitName: string;
  readonly programme: {
    readonly id: string;
    readonly name: string;
    readonly revision: number;
    readonly newcomerTerm: 'mentee' | 'nyansatt';
    readonly bookMinutes: number;
    readonly floorMinutes: number;
    readonly ceilingMinutes: number;
  };
  readonly employedOn: Day;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly finishedOn: Day | null;
  readonly probationEndsOn: Day | null;
  /** Week of the plan today; 0 or less before the first day. */
  readonly week: number;
  readonly weeks: number;
  readonly items: readonly ItemView[];
  /** Key of the talk that comes next: booked, or the one to book. */
  readonly nextTalkKey: string | null;
  /** Null for everyone but the pair. */
  readonly topics: readonly TopicView[] | null;
  /** Training shifts that have a day each, for those who see the checklist; null where there are none. */
  readonly trainingShifts: {
    readonly done: number;
    readonly all: number;
    /** Those to come or open of which the rosters say that the newcomer is off, or not at work with her mentor. */
    readonly unfit: readonly { readonly itemKey: string; readonly rosterSays: 'noShift' | 'apart' }[];
  } | null;
  /** Whom the bot cannot write to, of those in the plan; for the coordinator, empty for everybody else. */
  readonly unreachable: readonly { readonly personId: string; readonly reason: UnreachableReason }[];
  /** How the reader is related to the plan. */
  readonly reader: 'mentee' | 'mentor' | 'reserveMentor' | 'leader' | 'unitLeader' | 'coordinator';
  /** The newest change when the reader may undo it now: what it was and when the ten minutes end. */
  readonly undo: { readonly itemKey: string | null; readonly kind: string; readonly untilTime: string } | null;
}

export interface QueueRow {
  readonly mentorshipId: string;
  readonly revision: number;
  readonly mentee: PersonView;
  readonly mentor: PersonView;
  readonly unitName: string;
  readonly week: number;
  readonly weeks: number;
  readonly state: Mentorship['state'];
  readonly attention: Attention;
  /** The item the attention is about. */
  readonly item: ItemView | null;
  readonly nextTalk: WhenView | null;
  readonly talksHeld: number;
  readonly talksPlanned: number;
  readonly awayUntil: Day | null;
}

export interface LeaderRow extends QueueRow {
  readonly unitId: string;
  readonly probationTalks: readonly ItemView[];
  readonly probationEndsOn: Day | null;
  /** The day before start + 6 months, when probation is agreed (aml § 15-6). */
  readonly lastSafeDay: Day | null;
  readonly missing: readonly MissingFact[];
}

export interface HomeView extends Answer {
  readonly me: PersonView & { readonly language: 'nb' | 'nn' | 'en'; readonly presentation: string | null };
  readonly municipality: string;
  /** One per surface that this person has, the one with something waiting first. */
  readonly roles: readonly { readonly role: Role; readonly waiting: number }[];
  /** The person's own plan as a newcomer: the active one, else the latest. */
  readonly myMentorshipId: string | null;
  /** Changes of mentor where this person is asked what is passed on. */
  readonly handOvers: readonly {
    readonly mentorshipId: string;
    readonly mentee: PersonView;
    readonly to: PersonView;
    readonly isMine: boolean;
  }[];
}

export type Role = 'mentee' | 'mentor' | 'leader' | 'coordinator' | 'networkMember';

export interface QueueView extends Answer {
  readonly rows: readonly QueueRow[];
}

export interface LeaderView extends Answer {
  readonly rows: readonly LeaderRow[];
}

export interface ProgrammeView {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly source: string;
  readonly weeks: number;
  readonly talks: number;
}

export interface CoordinatorRow extends LeaderRow {
  readonly leader: PersonView;
  readonly programmeName: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

export interface CoordinatorView extends Answer {
  readonly rows: readonly CoordinatorRow[];
  /** Ask again with this to get the rows behind; null at the end. */
  readonly nextAfterId: string | null;
  /** How many people the bot cannot write to. */
  readonly unreachablePeople: number;
  readonly units: readonly UnitView[];
  readonly programmes: readonly ProgrammeView[];
}

export interface UnitHoursView extends WorkingHours {
  readonly revision: number;
  readonly undoUntilTime: string | null;
}

export interface UnitView {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly leaders: readonly PersonView[];
  /** Plans that run or are about to. */
  readonly newcomers: number;
  /** When its people are written to where no roster is known. */
  readonly hours: UnitHoursView;
}

export interface PeopleView extends Answer {
  readonly people: readonly PersonView[];
}

export interface PreviewView extends Answer {
  readonly programmeName: string;
  readonly items: readonly ItemView[];
  readonly talks: number;
  readonly endsOn: Day;
  readonly missing: readonly MissingFact[];
  readonly mentorName: string;
  /** Items whose window closed before today: the coordinator says what to do with them. */
  readonly past: readonly string[];
}

export type ChannelView = Answer &
  (
    | {
        readonly kind: 'counts';
        readonly unitName: string;
        readonly newcomers: number;
        readonly planned: number;
        readonly held: number;
        readonly overdue: number;
        readonly toFollowUp: number;
      }
    | { readonly kind: 'small'; readonly unitName: string; readonly somethingToFollowUp: boolean }
    | { readonly kind: 'notConfigured'; readonly mayConfigure: boolean }
  );

export interface ChannelChoicesView extends Answer {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly chosenUnitId: string | null;
}

export interface GatheringView {
  readonly number: number;
  readonly on: Day;
  readonly precision: 'day' | 'month';
  readonly status: 'planned' | 'confirmed';
  readonly format: 'physical' | 'digital' | null;
  readonly theme: string;
  /** 14 days before; null for the first gathering. */
  readonly reportDueOn: Day | null;
  readonly report: ReportView | null;
}

export interface ReportView {
  readonly revision: number;
  readonly subGoals: readonly (SubGoal & { readonly goalAttainment: GoalAttainment })[];
  readonly state: 'draft' | 'submitted';
  readonly savedAt: { readonly on: Day; readonly time: string };
  readonly savedByName: string;
  /** Whether the organisers' list has it: null for a draft. */
  readonly list: { readonly state: 'pending' | 'written' | 'off'; readonly reason: string | null } | null;
}

export interface NetworkView extends Answer {
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly networkName: string;
    readonly members: readonly PersonView[];
    readonly gatherings: readonly GatheringView[];
  }[];
}

export interface PhotoView extends Answer {
  readonly dataUrl: string | null;
}

/** The body of every answer that is not 200. */
export interface Fault {
  readonly error: string;
  /** In the person's language: what is wrong and what to do. */
  readonly message: string;
  readonly field: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}
