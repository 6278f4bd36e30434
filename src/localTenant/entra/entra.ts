import type { TenantContext } from '../context.ts';
import type { Call, Reply } from '../http.ts';
import { matchRoute } from '../router.ts';
import { botKeys, botMetadata, tenantKeys, tenantMetadata } from './metadata.ts';
import { refuseToken } from './refuseToken.ts';
import { answerToken } from './token.ts';

type Run = (ctx: TenantContext, params: Record<string, string>, call: Call) => Reply | Promise<Reply>;

const routes: { method: string; path: string; run: Run }[] = [
  { method: 'GET', path: '/botframework/.well-known/openidconfiguration', run: (ctx) => botMetadata(ctx) },
  { method: 'GET', path: '/botframework/.well-known/keys', run: (ctx) => botKeys(ctx) },
  {
    method: 'GET',
    path: '/{tenant}/v2.0/.well-known/openid-configuration',
    run: (ctx, p) => ofTenant(ctx, p, tenantMetadata),
  },
  { method: 'GET', path: '/{tenant}/discovery/v2.0/keys', run: (ctx, p) => ofTenant(ctx, p, tenantKeys) },
  {
    method: 'POST',
    path: '/{tenant}/oauth2/v2.0/token',
    run: (ctx, p, call) => answerToken(ctx, p.tenant ?? '', call),
  },
];

/** login.microsoftonline.com and login.botframework.com, as far as an app without a browser needs them. */
export async function answerEntra(ctx: TenantContext, path: string, call: Call): Promise<Reply> {
  const match = matchRoute(routes, call.method, path);
  if (match.kind === 'route') return match.route.run(ctx, match.params, call);
  if (match.kind === 'method') return { status: 405, headers: { allow: match.allowed.join(', ') } };
  return { status: 404 };
}

function ofTenant(ctx: TenantContext, params: Record<string, string>, answer: (ctx: TenantContext) => Reply): Reply {
  if (params.tenant === ctx.options.tenantId) return answer(ctx);
  throw refuseToken(400, 'invalid_tenant', {
    code: 90002,
    text: `Tenant '${params.tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  });
}
