import type { Id } from '../../domain/plan/mentorship.ts';
import type { Installs, Outcome } from '../../ports.ts';
import { address, quoted } from './address.ts';
import { outcomeOf } from './outcomes.ts';
import type { Send } from './transport.ts';

const catalogue = 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps';

/** Installs the app for a person: TeamsAppInstallation.ReadWriteSelfForUser.All, and AppCatalog.Read.All to find it by its manifest id. */
export function createInstalls(send: Send, teamsAppId: string): Installs {
  let catalogueId: string | null = null;

  async function install(personId: Id): Promise<Outcome<null>> {
    catalogueId ??= await findInCatalogue(send, teamsAppId);
    const answer = await send({
      name: 'install',
      method: 'POST',
      path: address`/users/${personId}/teamwork/installedApps`,
      body: { 'teamsApp@odata.bind': `${catalogue}/${catalogueId ?? teamsAppId}` },
    });
    if (answer.kind === 'answered' && answer.status === 409) return { kind: 'ok', value: null };
    // Installing twice leaves one installation, so it may be repeated.
    const outcome = outcomeOf(answer, 'repeatable');
    return outcome.kind === 'ok' ? { kind: 'ok', value: null } : outcome;
  }

  return { install };
}

/** An app uploaded to the organisation gets a catalogue id of its own; one from the store keeps its manifest id. */
async function findInCatalogue(send: Send, teamsAppId: string): Promise<string | null> {
  const filter = `externalId eq ${quoted(teamsAppId)}`;
  const path = address`/appCatalogs/teamsApps?$filter=${filter}`;
  const outcome = outcomeOf(await send({ name: 'catalogue', method: 'GET', path }), 'repeatable');
  if (outcome.kind !== 'ok') return null;
  return (outcome.value as { value?: readonly { id: string }[] }).value?.[0]?.id ?? null;
}
