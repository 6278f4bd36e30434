import type { TenantContext } from '../context.ts';
import type { User } from '../state.ts';

/** A request of the shell, as the person it is at the moment. */
export interface ShellCall {
  ctx: TenantContext;
  me: User;
  params: Record<string, string>;
  query: URLSearchParams;
  body: () => Record<string, unknown>;
}
