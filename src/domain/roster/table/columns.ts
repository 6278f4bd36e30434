import { type RosterFault, rosterFault } from '../rosterFault.ts';

/** What a column can hold. A person is found by user name before address, and by address before name. */
type Role = 'user' | 'address' | 'person' | 'fromOn' | 'day' | 'toOn' | 'from' | 'to' | 'times' | 'name';

/** Headings in bokmål, nynorsk and English, small letters and digits only. */
const headings: Readonly<Record<Role, string>> = {
  user: 'upn userprincipalname brukernavn brukarnamn username bruker brukar user',
  address: 'epost epostadresse email emailaddress mail workemail jobbepost',
  person:
    'ansatt tilsett tilsatt employee navn namn name fulltnavn fulltnamn fullname ansattnavn ansattesnavn tilsettnamn employeename medarbeider medarbeidar member medlem person ressurs',
  fromOn: 'dato date vaktdato startdato startdate fradato frådato fromdate shiftdate',
  day: 'dag day',
  toOn: 'sluttdato enddate tildato todate',
  from: 'start fra frå from starttid starttime starttidspunkt fratid fråtid frakl fråkl startkl begynner byrjar starts',
  to: 'slutt til to end sluttid slutttid endtime sluttidspunkt tiltid tilkl sluttkl slutter sluttar ends',
  times: 'tid tider time times klokkeslett klokka kl tidspunkt tidsrom arbeidstid vakttid vaktid',
  name: 'vakt vaktkode vakttype vaktnavn vaktnamn skift shift shiftname shifttype shiftcode kode code type turnus turnuskode label customlabel status fravær fråvær absence',
};

const roleOf = new Map(
  Object.entries(headings).flatMap(([role, words]) => words.split(' ').map((word) => [word, role as Role] as const)),
);

const roleOfHeading = (cell: string): Role | null =>
  roleOf.get(
    cell
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, ''),
  ) ?? null;

/** How many of a line's cells are headings that we know. */
export const headingsIn = (cells: readonly string[]): number =>
  cells.filter((cell) => roleOfHeading(cell) !== null).length;

/** Where in a line to look for what; null where the table has no such column. */
export interface Columns {
  readonly headings: readonly string[];
  readonly person: number;
  readonly fromOn: number | null;
  readonly toOn: number | null;
  readonly from: number | null;
  readonly to: number | null;
  /** Both times in one cell. */
  readonly times: number | null;
  /** What the shift is called, in as many columns as say it. */
  readonly names: readonly number[];
}

/** The columns under a line of headings, or what is wrong with it. */
export function columnsOf(cells: readonly string[], line: number): Columns | RosterFault[] {
  const places = Map.groupBy(cells.keys(), (index) => roleOfHeading(cells[index] ?? ''));
  const at = (role: Role): number | null => places.get(role)?.[0] ?? null;
  const names = places.get('name') ?? [];
  const person = at('user') ?? at('address') ?? at('person');
  // Beside a date, a day is the name of a weekday.
  const fromOn = at('fromOn') ?? at('day');
  const [from, to] = [at('from'), at('to')];
  const times = at('times') ?? (from === null && to === null ? (names[0] ?? null) : null);
  const faults = (['fromOn', 'toOn', 'from', 'to', 'times'] as const)
    .filter((role) => (places.get(role)?.length ?? 0) > 1)
    .map((role) => rosterFault('columnTwice', { line, column: cells[places.get(role)?.[1] ?? 0]?.trim() ?? null }));
  const isTimed = times !== null || (from !== null && to !== null);
  if (person === null) faults.push(rosterFault('columnMissing', { line }, { missing: 'person' }));
  if (!isTimed) faults.push(rosterFault('columnMissing', { line }, { missing: 'times' }));
  if (fromOn === null && from === null && isTimed)
    faults.push(rosterFault('columnMissing', { line }, { missing: 'day' }));
  if (person === null || faults.length > 0) return faults;
  const trimmed = cells.map((cell) => cell.trim());
  return { headings: trimmed, person, fromOn, toOn: at('toOn'), from, to, times, names };
}
