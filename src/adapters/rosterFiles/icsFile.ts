import ICAL from 'ical.js';
import { type RosterFault, rosterFault } from '../../domain/roster/rosterFault.ts';

/** One line of an event in jCal (RFC 7265): name, parameters, type, values. */
export type IcsProperty = readonly [string, Readonly<Record<string, unknown>>, string, ...unknown[]];

export interface IcsEvent {
  /** Of its BEGIN:VEVENT. */
  readonly line: number;
  readonly properties: readonly IcsProperty[];
}

export interface IcsFile {
  readonly events: readonly IcsEvent[];
  /** The calendar takes its events back (METHOD:CANCEL). */
  readonly isCancelled: boolean;
}

/** The first property of this name. */
export const propertyOf = ({ properties }: IcsEvent, name: string): IcsProperty | null =>
  properties.find(([each]) => each === name) ?? null;

export const textOf = (event: IcsEvent, name: string): string => {
  const value = propertyOf(event, name)?.[3];
  return typeof value === 'string' ? value : '';
};

/** What a shift is made of. The rest of an event, what somebody wrote in it above all, is not even parsed. */
const wanted = /^(dtstart|dtend|duration|summary|status|uid|rrule|rdate|exdate|recurrence-id)[;:]/i;
const anyProperty = /^[a-z0-9-]+[;:]/i;
const charactersMax = 20_000;

interface ContentLine {
  readonly line: number;
  readonly text: string;
}

/** Long lines are folded: the next one begins with a space (RFC 5545 §3.1). */
function unfold(text: string): ContentLine[] {
  const unfolded: { line: number; parts: string[] }[] = [];
  text.split(/\r\n|\r|\n/).forEach((part, index) => {
    const last = unfolded.at(-1);
    if (last !== undefined && /^[ \t]/.test(part)) last.parts.push(part.slice(1));
    else if (part !== '') unfolded.push({ line: index + 1, parts: [part] });
  });
  return unfolded.map(({ line, parts }) => ({ line, text: parts.join('') }));
}

interface Block {
  readonly line: number;
  readonly lines: string[];
  /** How many components are open within it, such as alarms. */
  depth: number;
  fault: RosterFault | null;
}

/** Takes a line into the event that is open, if it is one of the event's own. */
function take(block: Block, { line, text }: ContentLine): void {
  if (/^begin:/i.test(text)) block.depth += 1;
  else if (/^end:/i.test(text)) block.depth -= 1;
  else if (!anyProperty.test(text)) block.fault ??= rosterFault('unreadableEvent', { line });
  else if (block.depth > 0 || !wanted.test(text)) return;
  else if (text.length > charactersMax) block.fault ??= rosterFault('lineTooLong', { line }, { max: charactersMax });
  else block.lines.push(text);
}

const beginsCalendar = /^begin:vcalendar\s*$/i;
const endsCalendar = /^end:vcalendar\s*$/i;

/** The lines of each event; null when the file is no calendar or not a whole one. */
function blocksOf(lines: readonly ContentLine[]): Block[] | null {
  const count = (calendar: RegExp): number => lines.filter(({ text }) => calendar.test(text)).length;
  if (!beginsCalendar.test(lines[0]?.text ?? '') || count(beginsCalendar) !== count(endsCalendar)) return null;
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const each of lines) {
    if (open === null && /^begin:vevent\s*$/i.test(each.text)) {
      open = { line: each.line, lines: [], depth: 0, fault: null };
      blocks.push(open);
    } else if (open?.depth === 0 && /^end:vevent\s*$/i.test(each.text)) open = null;
    else if (open !== null) take(open, each);
  }
  if (open !== null) open.fault = rosterFault('unreadableEvent', { line: open.line });
  return blocks;
}

/** An event as ical.js reads its lines. It throws plain errors of many kinds. */
function eventOf({ line, lines, fault }: Block): IcsEvent | RosterFault {
  if (fault !== null) return fault;
  try {
    const parsed = ICAL.parse(['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')) as unknown;
    const [, properties] = parsed as readonly [string, readonly IcsProperty[]];
    return { line, properties };
  } catch {
    return rosterFault('unreadableEvent', { line });
  }
}

/** The events of a calendar file, in its order, or what cannot be read. */
export function readIcsFile(text: string, eventsMax: number): IcsFile | RosterFault[] {
  const lines = unfold(text);
  const blocks = blocksOf(lines);
  if (blocks === null) return [rosterFault('notACalendar')];
  if (blocks.length === 0) return [rosterFault('empty')];
  if (blocks.length > eventsMax) return [rosterFault('tooManyShifts', {}, { max: eventsMax })];
  const read = blocks.map(eventOf);
  const faults = read.filter((each) => 'kind' in each);
  if (faults.length > 0) return faults;
  const isCancelled = lines.some(({ text }) => /^method:cancel\s*$/i.test(text));
  return { events: read.filter((each) => 'properties' in each), isCancelled };
}
