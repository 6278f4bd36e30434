import type { TenantContext } from './context.ts';
import { refusal } from './guards.ts';
import type { User } from './state.ts';

/** A person by UPN, by what stands before its @, or by id; throws 404. */
export function findUser(ctx: TenantContext, who: string | null): User {
  const wanted = (who ?? '').toLowerCase();
  const user = ctx.state.users.find(
    (known) => wanted !== '' && (known.upn === wanted || known.id === wanted || known.upn.split('@')[0] === wanted),
  );
  if (user === undefined)
    throw refusal(404, 'noSuchUser', `Nobody here is called '${who ?? ''}'. GET /_control/users lists everyone.`);
  return user;
}
