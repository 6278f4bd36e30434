import type { Address } from './address.ts';
import type { CalendarEvent, ChatMessage, Person, Schedule, SharePointList, ShellState } from './shellTypes.ts';

interface TaskDialog {
  title: string;
  url: string;
  finish: (result: unknown) => void;
}

/** Where an event would come to lie. */
export interface Dragged {
  eventId: string;
  day: string;
  startMinute: number;
}

/** All the shell knows; views are drawn from it and from nothing else. */
export interface Model {
  address: Address;
  /** Stays while another person's state is fetched, so that the bar never empties. */
  people: Person[];
  state: ShellState | null;
  messages: ChatMessage[] | null;
  events: CalendarEvent[] | null;
  schedule: Schedule | null;
  openShift: string | null;
  lists: SharePointList[] | null;
  openEvent: string | null;
  /** An event on its way to another time; nothing is changed before it is let go. */
  dragged: Dragged | null;
  menu: 'person' | 'date' | 'more' | null;
  search: string;
  moving: { to: string; done: number; all: number; stopped: boolean } | null;
  problem: string | null;
  isOnline: boolean;
  isWelcome: boolean;
  isNarrow: boolean;
  isSending: boolean;
  /** What stands under a card after one of its buttons was pressed, by message. */
  cardNotes: Record<string, { text: string; isError: boolean }>;
  configuring: { isValid: boolean; isSaving: boolean; problem: string | null } | null;
  task: TaskDialog | null;
  /** Counts the days that passed while looking; a tab shown on another day is opened anew. */
  frameNo: number;
}

export interface Store {
  get(): Model;
  set(patch: Partial<Model>): void;
}

export function createStore(initial: Model, onChange: () => void): Store {
  let model = initial;
  return {
    get: () => model,
    set(patch) {
      model = { ...model, ...patch };
      onChange();
    },
  };
}

export function emptyModel(address: Address, isWelcome: boolean, isNarrow: boolean): Model {
  return {
    address,
    people: [],
    state: null,
    messages: null,
    events: null,
    schedule: null,
    openShift: null,
    lists: null,
    openEvent: null,
    dragged: null,
    menu: null,
    search: '',
    moving: null,
    problem: null,
    isOnline: true,
    isWelcome,
    isNarrow,
    isSending: false,
    cardNotes: {},
    configuring: null,
    task: null,
    frameNo: 0,
  };
}
