import type { Address } from './address.ts';
import type { ChatCards } from './chat/chatCards.ts';
import type { Frames } from './host/frames.ts';
import type { Model } from './model.ts';
import type { EventChange, ShiftChange } from './shellTypes.ts';
import type { Words } from './words/words.ts';

/** What every view gets: what there is to show, its words, and what a person can do. */
export interface Shell {
  model: Model;
  w: Words;
  frames: Frames;
  cards: ChatCards;
  set(patch: Partial<Model>): void;
  go(change: Partial<Address>): void;
  href(change: Partial<Address>): string;
  moveTime(days: number): void;
  stopMoving(): void;
  send(chatId: string, text: string): Promise<void>;
  /** Moves, deletes or answers an event, as one does in Outlook. */
  changeEvent(eventId: string, change: EventChange): Promise<void>;
  /** Changes somebody's shift, as its leader does in Teams. */
  changeShift(shiftId: string, change: ShiftChange): Promise<void>;
  reload(): void;
  /** Adds the app for the person, as Teams does from its store. */
  install(): Promise<void>;
  saveTab(): Promise<void>;
  rememberWelcome(): void;
}
