import type {
  DraftLineView,
  MovePreviewView,
  ProgrammeDraftView,
  ProgrammesView,
  SavedView,
} from '../../contract/programmeViews.ts';
import { addMinutes, dayOf, type Instant, timeOf } from '../../domain/instant.ts';
import type { Person } from '../../domain/people.ts';
import { undoMinutes } from '../../domain/plan/changes/undoChange.ts';
import type { Id, Mentorship, PlanItem } from '../../domain/plan/mentorship.ts';
import { planDifference } from '../../domain/plan/planDifference.ts';
import type { ProgrammeDraft } from '../../domain/programme/draft.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { isRevision, nextRevision } from '../../domain/programme/programmes.ts';
import { ruleDifference } from '../../domain/programme/ruleDifference.ts';
import type { MoveReading } from '../../usecases/plan/moveToRevision.ts';
import type { DraftReading, ProgrammesReading } from '../../usecases/programme/readProgrammes.ts';
import { presentItem } from './items.ts';
import { presentNow } from './plan.ts';

type Known = Pick<ProgrammesReading, 'programmes' | 'people'>;

const savedBy = (people: ReadonlyMap<Id, Person>, by: Id, at: Instant): SavedView => ({
  byName: people.get(by)?.displayName ?? '',
  on: dayOf(at),
  time: timeOf(at),
});

function presentDraftLine(draft: ProgrammeDraft, { programmes, people }: Known): DraftLineView {
  const basedOn = programmes.find(({ programme }) => isRevision(programme, draft.basedOn));
  return {
    programmeId: draft.programmeId,
    revision: draft.revision,
    name: draft.content.name,
    basedOnName: basedOn?.programme.name ?? '',
    becomesRevision: nextRevision(
      programmes.map(({ programme }) => programme),
      draft.programmeId,
    ),
    saved: savedBy(people, draft.savedBy, draft.savedAt),
  };
}

/** Lets out programmes, who wrote them, and how many plans follow each; no plan and no newcomer. */
export const presentProgrammes = (reading: ProgrammesReading): ProgrammesView => ({
  now: presentNow(reading.now),
  programmes: reading.programmes.map(({ programme, published }) => ({
    programme,
    published: published && savedBy(reading.people, published.by, published.at),
    runningPlans: reading.running.find((one) => isRevision(one, programme))?.plans ?? 0,
  })),
  drafts: reading.drafts.map((draft) => presentDraftLine(draft, reading)),
  discarded: reading.discarded.map((draft) => ({
    ...presentDraftLine(draft, reading),
    undoUntilTime: timeOf(addMinutes(draft.savedAt, undoMinutes)),
  })),
});

export const presentDraft = (reading: DraftReading, municipality: string): ProgrammeDraftView => ({
  now: presentNow(reading.now),
  ...presentDraftLine(reading.draft, reading),
  content: reading.draft.content,
  municipality,
});

interface Side {
  readonly mentorship: Mentorship;
  readonly programme: Programme;
}

/** Lets out what the coordinator sees of the plan, before and after; of steps and probation talks, the programmes alone. */
export function presentMove({ before, after, from, to, relations, now }: MoveReading): MovePreviewView {
  const item = (one: PlanItem | null, side: Side) => one && presentItem(one, { ...side, relations, now });
  return {
    now: presentNow(now),
    toName: to.name,
    items: planDifference(before, after).map((difference) => ({
      change: difference.change,
      before: item(difference.before, { mentorship: before, programme: from }),
      after: item(difference.after, { mentorship: after, programme: to }),
    })),
    rules: ruleDifference(from, to),
    endsOn: { before: before.endsOn, after: after.endsOn },
  };
}
