import { teamPermissions } from './entra/consent.ts';
import { guidOf } from './ids.ts';
import type { Site, Team, User } from './state.ts';

const domain = 'lysvaer.example';
const solhaug = 'Solhaug omsorgssenter';
const nord = 'Hjemmetjenesten Nord';
const bekkefaret = 'Bekkefaret bofellesskap';
const hall = 'Rådhuset';

type Person = [
  name: string,
  jobTitle: string,
  department: string,
  unit: string,
  manager: string | null,
  hiredOn: string,
];

/** An invented municipality: name, title, department, unit, manager and the day of hiring. */
const people: Person[] = [
  ['Unni Halvorsrud', 'Kommunedirektør', 'Ledelse', hall, null, '2016-02-01'],
  ['Morten Hauglid', 'Kommunalsjef helse og mestring', 'Helse og mestring', hall, 'Unni Halvorsrud', '2018-08-13'],
  ['Kari Lindvik', 'Kommunesykepleier', 'Helse og mestring', hall, 'Morten Hauglid', '2015-04-07'],
  ['Guro Aunevik', 'HR-rådgiver', 'Personal', hall, 'Unni Halvorsrud', '2020-01-06'],
  ['Hanne Vik', 'Hovedtillitsvalgt', 'Helse og mestring', hall, 'Morten Hauglid', '2012-09-03'],
  ['Leif Brekke', 'Vaktmester', 'Teknisk drift', hall, 'Unni Halvorsrud', '2010-05-18'],
  ['Turid Nymoen', 'Enhetsleder', 'Ledelse', solhaug, 'Morten Hauglid', '2014-11-03'],
  ['Berit Solbakken', 'Avdelingsleder', 'Avdeling Fjord', solhaug, 'Turid Nymoen', '2017-03-20'],
  ['Line Brattlid', 'Avdelingsleder', 'Avdeling Li', solhaug, 'Turid Nymoen', '2019-06-03'],
  ['Ingrid Haugland', 'Sykepleier', 'Avdeling Fjord', solhaug, 'Berit Solbakken', '2013-08-19'],
  ['Per Aasland', 'Sykepleier', 'Avdeling Fjord', solhaug, 'Berit Solbakken', '2016-10-10'],
  ['Anne Lyngmo', 'Helsefagarbeider', 'Avdeling Li', solhaug, 'Line Brattlid', '2011-01-17'],
  ['Trond Myrvold', 'Sykepleier', 'Avdeling Li', solhaug, 'Line Brattlid', '2018-02-05'],
  ['Randi Øvregård', 'Fagutviklingssykepleier', 'Avdeling Fjord', solhaug, 'Berit Solbakken', '2009-09-01'],
  ['Sara Eira', 'Sykepleier', 'Avdeling Fjord', solhaug, 'Berit Solbakken', '2026-09-01'],
  ['Emil Sandneset', 'Sykepleier', 'Avdeling Fjord', solhaug, 'Berit Solbakken', '2026-06-08'],
  ['Amina Hagemo', 'Helsefagarbeider', 'Avdeling Fjord', solhaug, 'Berit Solbakken', '2026-02-02'],
  ['Frida Nessvik', 'Sykepleier', 'Avdeling Li', solhaug, 'Line Brattlid', '2025-10-01'],
  ['Oskar Lundmo', 'Helsefagarbeider', 'Avdeling Li', solhaug, 'Line Brattlid', '2026-04-13'],
  ['Maja Holtet', 'Sykepleier', 'Avdeling Li', solhaug, 'Line Brattlid', '2026-10-05'],
  ['Geir Storli', 'Enhetsleder', 'Ledelse', nord, 'Morten Hauglid', '2016-08-15'],
  ['Nina Kvalheim', 'Avdelingsleder', 'Sone Nord', nord, 'Geir Storli', '2018-05-07'],
  ['Tor Ekeberg', 'Sykepleier', 'Sone Nord', nord, 'Nina Kvalheim', '2014-01-13'],
  ['Siv Hamnvik', 'Sykepleier', 'Sone Nord', nord, 'Nina Kvalheim', '2017-09-04'],
  ['Vetle Bakkevoll', 'Sykepleier', 'Sone Nord', nord, 'Nina Kvalheim', '2026-03-02'],
  ['Ida Rognmo', 'Helsefagarbeider', 'Sone Nord', nord, 'Nina Kvalheim', '2021-11-01'],
  ['Knut Fagerli', 'Helsefagarbeider', 'Sone Nord', nord, 'Nina Kvalheim', '2008-04-21'],
  ['Odd Tveiten', 'Enhetsleder', 'Ledelse', bekkefaret, 'Morten Hauglid', '2013-03-04'],
  ['Silje Moen', 'Avdelingsleder', 'Bekkefaret 2', bekkefaret, 'Odd Tveiten', '2019-10-14'],
  ['Jonas Rygg', 'Vernepleier', 'Bekkefaret 2', bekkefaret, 'Silje Moen', '2020-08-10'],
  ['Astrid Vangsnes', 'Vernepleier', 'Bekkefaret 2', bekkefaret, 'Silje Moen', '2015-06-01'],
  ['Marte Fossli', 'Vernepleier', 'Bekkefaret 2', bekkefaret, 'Silje Moen', '2026-09-14'],
  ['Henrik Sollien', 'Helsefagarbeider', 'Bekkefaret 2', bekkefaret, 'Silje Moen', '2026-05-04'],
];

const outsideTheTeam = 'Leif Brekke';
const withoutPhoto = new Set([outsideTheTeam, 'Marte Fossli', 'Jonas Rygg', 'Knut Fagerli']);

function upnOf(name: string): string {
  const ascii = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a');
  return `${ascii.replaceAll(' ', '.')}@${domain}`;
}

export function createUsers(tenantId: string): User[] {
  const idOf = (name: string): string => guidOf(`${tenantId}/user/${upnOf(name)}`);
  return people.map(([displayName, jobTitle, department, unit, manager, hiredOn]) => ({
    id: idOf(displayName),
    upn: upnOf(displayName),
    givenName: displayName.slice(0, displayName.lastIndexOf(' ')),
    surname: displayName.slice(displayName.lastIndexOf(' ') + 1),
    displayName,
    jobTitle,
    department,
    unit,
    managerId: manager === null ? null : idOf(manager),
    appRoles: displayName === 'Kari Lindvik' ? ['Coordinator'] : [],
    hiredOn,
    hasPhoto: !withoutPhoto.has(displayName),
  }));
}

interface TeamPlan {
  key: string;
  displayName: string;
  description: string;
  mailNickname: string;
  channels: string[];
  permissions: readonly string[];
  owner: string;
  has: (user: User) => boolean;
}

/** The second team has not added the app: what it would show, the app may not read. */
const teamPlans: TeamPlan[] = [
  {
    key: 'helse',
    displayName: 'Lysvær helse og mestring',
    description: 'Felles team for enhetene i helse og mestring',
    mailNickname: 'helse-og-mestring',
    channels: ['Generelt', 'Solhaug', nord, 'Bekkefaret'],
    permissions: teamPermissions,
    owner: 'Kari Lindvik',
    has: (user) => user.displayName !== outsideTheTeam,
  },
  {
    key: 'ledelse',
    displayName: 'Kommunedirektørens stab',
    description: 'Kommunedirektøren og staben',
    mailNickname: 'stab',
    channels: ['Generelt'],
    permissions: [],
    owner: 'Unni Halvorsrud',
    has: (user) => ['Unni Halvorsrud', 'Morten Hauglid', 'Guro Aunevik'].includes(user.displayName),
  },
];

export function createTeams(tenantId: string, users: User[]): Team[] {
  return teamPlans.map(({ key, displayName, description, mailNickname, channels, permissions, owner, has }) => ({
    id: guidOf(`${tenantId}/team/${key}`),
    displayName,
    description,
    mailNickname,
    permissions: [...permissions],
    ownerIds: users.filter((user) => user.displayName === owner).map((user) => user.id),
    memberIds: users.filter(has).map((user) => user.id),
    channels: channels.map((name) => ({
      id: `19:${guidOf(`${tenantId}/channel/${key}/${name}`).replaceAll('-', '')}@thread.tacv2`,
      displayName: name,
      tabs: [],
    })),
  }));
}

/** Each team's SharePoint site. The app has been granted to manage lists where the team has added it. */
export function createSites(tenantId: string, teams: Team[], address: string): Site[] {
  const colon = address.indexOf(':');
  const host = address.slice(0, colon);
  return teams.map((team) => ({
    id: `${host},${guidOf(`${tenantId}/site/${team.id}`)},${guidOf(`${tenantId}/web/${team.id}`)}`,
    host,
    path: team.permissions.length > 0 ? address.slice(colon + 1) : `/sites/${team.mailNickname}`,
    displayName: team.displayName,
    teamId: team.id,
    appGrants: team.permissions.length > 0 ? ['manage'] : [],
  }));
}
