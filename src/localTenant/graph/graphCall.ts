import type { TenantContext } from '../context.ts';
import type { Reply } from '../http.ts';

/** Who calls Graph: the app by itself, or the app for a person. */
export interface Caller {
  roles: string[];
  scopes: string[];
  userId: string | null;
}

export interface GraphCall {
  ctx: TenantContext;
  caller: Caller;
  method: string;
  /** Behind /v1.0. */
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: unknown;
}

type GraphRun = (call: GraphCall) => Reply | Promise<Reply>;

/** Which application permissions open a path, and how the service behind it says no. */
export interface Access {
  service: 'directory' | 'outlook' | 'sharepoint' | 'teams' | 'subscriptions';
  roles: string[];
  /** Resource-specific permission that opens the path for a team that has given it. */
  teamPermission?: string;
  /** Delegated scopes that are enough for one's own data. */
  ownScopes?: string[];
}

export interface GraphRoute {
  method: string;
  path: string;
  access: Access;
  run: GraphRun;
}

/** A parameter of the matched path. */
export function param(call: GraphCall, name: string): string {
  return call.params[name] ?? '';
}
