import type { AadUserConversationMember, User } from '@microsoft/microsoft-graph-types';
import type { DirectoryPerson } from '../../domain/people.ts';
import type { Directory, Outcome } from '../../ports.ts';
import { address, quoted } from './address.ts';
import { demand, outcomeOf } from './outcomes.ts';
import { readPages } from './pages.ts';
import type { Send } from './transport.ts';

type GraphUser = User & { readonly id: string };

const peopleMax = 20;
const searchLengthMax = 100;
/** A photo travels inside an answer, so a large one is left out. */
const photoBytesMax = 200_000;
const fields = 'id,displayName,jobTitle,userType';

/** People, read with User.Read.All, and members of the teams that have added the app, with TeamMember.Read.Group. */
export function createDirectory(send: Send): Directory {
  return {
    person: (id) => readPerson(send, id),
    search: (text) => searchPeople(send, text),
    photo: (id) => readPhoto(send, id),
    isTeamMember: (groupId, personId) => isMember(send, groupId, personId),
  };
}

const personOf = (user: GraphUser): DirectoryPerson => ({
  id: user.id,
  displayName: user.displayName ?? '',
  jobTitle: user.jobTitle ?? null,
  isGuest: user.userType === 'Guest',
});

const isAbsent = (outcome: Outcome<unknown>): boolean => outcome.kind === 'permanent' && outcome.reason === 'notFound';

async function readPerson(send: Send, id: string): Promise<DirectoryPerson | null> {
  const path = address`/users/${id}?$select=${fields}`;
  const outcome = outcomeOf(await send({ name: 'person', method: 'GET', path }), 'repeatable');
  return isAbsent(outcome) ? null : personOf(demand(outcome, 'person') as GraphUser);
}

async function searchPeople(send: Send, text: string): Promise<readonly DirectoryPerson[]> {
  const wanted = text.trim().slice(0, searchLengthMax);
  if (wanted === '') return [];
  const clause = `"displayName:${wanted.replaceAll(/["\\]/g, '\\$&')}"`;
  const path = address`/users?$search=${clause}&$select=${fields}&$orderby=displayName&$count=true&$top=${peopleMax}`;
  // $search is an advanced query: https://learn.microsoft.com/graph/aad-advanced-queries
  const headers = { ConsistencyLevel: 'eventual' };
  const request = { name: 'search', method: 'GET', path, headers } as const;
  const found = await readPages<GraphUser>(send, request, (users) => users.length >= peopleMax);
  return demand(found, 'search').slice(0, peopleMax).map(personOf);
}

async function readPhoto(send: Send, id: string): Promise<string | null> {
  const answer = await send({ name: 'photo', method: 'GET', path: address`/users/${id}/photos/48x48/$value` });
  const outcome = outcomeOf(answer, 'repeatable');
  if (isAbsent(outcome)) return null;
  const bytes = demand(outcome, 'photo');
  const type = answer.kind === 'answered' ? answer.contentType : '';
  if (!(bytes instanceof Buffer) || !type.startsWith('image/') || bytes.length > photoBytesMax) return null;
  return `data:${type};base64,${bytes.toString('base64')}`;
}

/** A team that has not added the app is closed to us (403), and for us nobody is its member. */
async function isMember(send: Send, groupId: string, personId: string): Promise<boolean> {
  const filter = `(microsoft.graph.aadUserConversationMember/userId eq ${quoted(personId)})`;
  const path = address`/teams/${groupId}/members?$filter=${filter}`;
  const isThePerson = (member: AadUserConversationMember): boolean =>
    member.userId?.toLowerCase() === personId.toLowerCase();
  const found = await readPages<AadUserConversationMember>(
    send,
    { name: 'teamMember', method: 'GET', path },
    (members) => members.some(isThePerson),
  );
  const isNoTeam = found.kind === 'permanent' && ['notFound', 'invalid', 'forbidden'].includes(found.reason);
  return isNoTeam ? false : demand(found, 'teamMember').some(isThePerson);
}
