import type { RequestOf } from '../../src/contract/api.ts';
import type { GatheringView } from '../../src/contract/views.ts';
import type { GoalAttainment, SubGoal } from '../../src/domain/network/statusReport.ts';

type AskedSubGoal = RequestOf<'saveReport'>['subGoals'][number];

/** What is being written; the keys hold fields apart while some are added and removed. */
export interface DraftGoal {
  readonly key: string;
  readonly text: string;
  readonly measures: readonly { readonly key: string; readonly text: string }[];
  readonly goalAttainment: GoalAttainment;
}

const newMeasure = (text = '') => ({ key: crypto.randomUUID() as string, text });

export const newGoal = (): DraftGoal => ({
  key: crypto.randomUUID(),
  text: '',
  measures: [newMeasure()],
  goalAttainment: 'notStarted',
});

export const addMeasure = (goal: DraftGoal): DraftGoal => ({ ...goal, measures: [...goal.measures, newMeasure()] });

export const draftOf = (subGoals: readonly SubGoal[]): DraftGoal[] =>
  subGoals.map(({ text, measures, goalAttainment }) => ({
    key: crypto.randomUUID(),
    text,
    measures: measures.map((measure) => newMeasure(measure)),
    goalAttainment,
  }));

export const subGoalsOf = (goals: readonly DraftGoal[]): AskedSubGoal[] =>
  goals.map(({ text, measures, goalAttainment }) => ({
    text,
    measures: measures.map((measure) => measure.text),
    goalAttainment,
  }));

/** Nothing stands empty, so that the report can be submitted. */
export const isComplete = (goals: readonly DraftGoal[]): boolean =>
  goals.length > 0 &&
  goals.every(({ text, measures }) => text.trim() !== '' && measures.every((measure) => measure.text.trim() !== ''));

/** What has been saved of a gathering's report, and the revision it has. */
export interface Saved {
  readonly revision: number;
  readonly content: string;
}

export const contentOf = (subGoals: readonly SubGoal[]): string => JSON.stringify(subGoals);

export const savedOf = ({ report }: GatheringView): Saved => ({
  revision: report?.revision ?? 0,
  content: contentOf(
    (report?.subGoals ?? []).map(({ text, measures, goalAttainment }) => ({ text, measures, goalAttainment })),
  ),
});
