import { createLocalJWKSet, jwtVerify } from 'jose';
import { protocolNow } from '../clock.ts';
import type { TenantContext } from '../context.ts';
import { publicKeyOf } from '../entra/signingKeys.ts';
import { connectorAudience } from '../entra/tokenIssuer.ts';
import { type Call, jsonOf, type Reply } from '../http.ts';
import { matchRoute } from '../router.ts';
import { activityRoutes } from './activities.ts';
import { connectorRefusal } from './connectorRefusal.ts';
import type { ConnectorRoute } from './connectorRoute.ts';
import { conversationRoutes } from './conversations.ts';
import { memberRoutes } from './members.ts';

const routes: ConnectorRoute[] = [...conversationRoutes, ...activityRoutes, ...memberRoutes];

/** The Bot connector: where a bot sends to. */
export async function answerConnector(ctx: TenantContext, path: string, call: Call): Promise<Reply> {
  await checkBearer(ctx, call.headers.authorization);
  const match = matchRoute(routes, call.method, path);
  if (match.kind === 'method') {
    return {
      status: 405,
      headers: { allow: match.allowed.join(', ') },
      body: {
        error: {
          code: 'MethodNotAllowed',
          message: `The requested resource does not support http method '${call.method}'.`,
        },
      },
    };
  }
  if (match.kind === 'none') throw connectorRefusal(404, 'NotFound', `No resource matches ${call.method} ${path}.`);
  const body = jsonOf(call);
  if (body === undefined) throw connectorRefusal(400, 'BadSyntax', 'The request body is not valid JSON.');
  return match.route.run({ ctx, params: match.params, query: call.query, body, size: call.raw.length });
}

async function checkBearer(ctx: TenantContext, authorization: string | undefined): Promise<void> {
  const keys = createLocalJWKSet({ keys: [publicKeyOf(ctx.state.keys.entra)] });
  try {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '';
    const { payload } = await jwtVerify(token, keys, {
      audience: connectorAudience,
      issuer: `https://sts.windows.net/${ctx.options.tenantId}/`,
      currentDate: protocolNow(),
      clockTolerance: 300,
    });
    if (payload.appid === ctx.options.appId) return;
  } catch {
    // every unusable token is answered alike
  }
  throw connectorRefusal(401, 'Unauthorized', 'Authorization has been denied for this request.');
}
