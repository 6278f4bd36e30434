import type { FactField, StartDraft } from './startDraft.ts';

/** What every part of the form is given. */
export interface DraftForm {
  readonly draft: StartDraft;
  readonly change: (part: Partial<StartDraft>) => void;
  /** What is wrong with a field, once the coordinator has tried. */
  readonly message: (field: FactField) => string | null;
}

/** The message in the shape that Fluent's Field takes. */
export const validation = (message: string | null) => (message ? { validationMessage: message } : {});
