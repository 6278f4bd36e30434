import type { ProgrammeContent } from '../../../src/domain/programme/draft.ts';
import type { Fault } from '../../../src/domain/programme/fault.ts';
import type { Texts } from '../../../src/texts/texts.ts';

/** What every part of the editor is given. */
export interface ProgrammeForm {
  readonly content: ProgrammeContent;
  readonly write: (part: Partial<ProgrammeContent>) => void;
  /** What is wrong at a path, in words; null when nothing is. */
  readonly message: (path: string) => string | null;
  /** Something that is told is wrong at this path or below it. */
  readonly isFaulty: (path: string) => boolean;
}

/** The fault at each path, in words. What stands empty is not told before the coordinator has tried to publish. */
export function messagesOf(faults: readonly Fault[], texts: Texts, tried: boolean): ReadonlyMap<string, string> {
  const told = faults.filter(({ rule }) => tried || rule !== 'textMissing');
  return new Map(told.toReversed().map(({ path, rule, params }) => [path, texts.programmes.faults[rule](params)]));
}

export const formOf = (
  state: Pick<ProgrammeForm, 'content' | 'write'>,
  messages: ReadonlyMap<string, string>,
): ProgrammeForm => ({
  content: state.content,
  write: state.write,
  message: (path) => messages.get(path) ?? null,
  isFaulty: (path) => [...messages.keys()].some((faulty) => faulty === path || faulty.startsWith(`${path}.`)),
});

/** The message in the shape that Fluent's Field takes. */
export const validation = (message: string | null) => (message ? { validationMessage: message } : {});

/** A name for good, of letters alone: no two are the same, and none can be taken for a person's number. */
export const newKey = (kind: string): string =>
  `${kind}-${crypto.randomUUID().replaceAll(/[\d-]/g, (sign) => 'ghijklmnop'[Number(sign)] ?? '')}`;

export const replaced = <One>(list: readonly One[], index: number, one: One): readonly One[] =>
  list.map((other, at) => (at === index ? one : other));

export const without = <One>(list: readonly One[], index: number): readonly One[] =>
  list.filter((_, at) => at !== index);

/** The list with one moved a place up (-1) or down (1). */
export function movedBy<One>(list: readonly One[], index: number, places: -1 | 1): readonly One[] {
  const one = list[index];
  const other = list[index + places];
  if (one === undefined || other === undefined) return list;
  return list.map((each, at) => (at === index ? other : at === index + places ? one : each));
}
