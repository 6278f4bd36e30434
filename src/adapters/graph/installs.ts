import type { Id } from '../../domain/plan/mentorship.ts';
import type { Installs, Outcome } from '../../ports.ts';
import { address } from './address.ts';
import { outcomeOf } from './outcomes.ts';
import type { Send } from './transport.ts';

const catalogue = 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps';

/** Installs the app for a person, with TeamsAppInstallation.ReadWriteSelfForUser.All; looking it up in the catalogue would need another permission. */
export function createInstalls(send: Send, teamsAppId: string): Installs {
  async function install(personId: Id): Promise<Outcome<null>> {
    const answer = await send({
      name: 'install',
      method: 'POST',
      path: address`/users/${personId}/teamwork/installedApps`,
      body: { 'teamsApp@odata.bind': `${catalogue}/${teamsAppId}` },
    });
    if (answer.kind === 'answered' && answer.status === 409) return { kind: 'ok', value: null };
    // Installing twice leaves one installation, so it may be repeated.
    const outcome = outcomeOf(answer, 'repeatable');
    return outcome.kind === 'ok' ? { kind: 'ok', value: null } : outcome;
  }

  return { install };
}
