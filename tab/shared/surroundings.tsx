import { createContext, type ReactNode, use, useMemo } from 'react';
import type { PlanView } from '../../src/contract/views.ts';
import type { Language, Texts } from '../../src/texts/texts.ts';
import type { Api } from './api.ts';
import type { TalkEffects } from './plan/talkEffects.ts';
import type { Host } from './teams.ts';
import type { Watched } from './watched.ts';
import { type When, whenIn } from './when.ts';

/** A plan that was changed, and what that did to its other talks; null where that is not known. */
export interface Undoable {
  readonly plan: PlanView;
  readonly effects: TalkEffects | null;
}

/** What every part of a page may need and none should be handed one by one. */
export interface Surroundings {
  readonly api: Api;
  readonly texts: Texts;
  readonly language: Language;
  readonly host: Promise<Host>;
  /** The plan the person changed last, while she may undo it. */
  readonly undoable: Watched<Undoable | null>;
}

const SurroundingsContext = createContext<(Surroundings & { readonly when: When }) | null>(null);

export function SurroundingsProvider(props: { readonly value: Surroundings; readonly children: ReactNode }) {
  const value = useMemo(() => ({ ...props.value, when: whenIn(props.value.texts) }), [props.value]);
  return <SurroundingsContext value={value}>{props.children}</SurroundingsContext>;
}

export function useSurroundings() {
  const surroundings = use(SurroundingsContext);
  if (surroundings === null) throw new Error('Not inside <Providers>.');
  return surroundings;
}

export const useTexts = (): Texts => useSurroundings().texts;
export const useWhen = (): When => useSurroundings().when;
/** Waits, inside a Suspense, until Teams has answered. */
export const useHost = (): Host => use(useSurroundings().host);
