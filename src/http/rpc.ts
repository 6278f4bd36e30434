import { createHash } from 'node:crypto';
import { type ApiName, api, type RequestOf } from '../contract/api.ts';
import type { Actor } from '../domain/people.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { World } from '../ports.ts';
import type { Language } from '../texts/texts.ts';
import { answerOnce } from '../usecases/answerOnce.ts';
import { type FaultAnswer, faultAnswer, refusalAnswer } from './faults.ts';
import type { Asked, Handler, Setting } from './handler.ts';
import { handlers } from './handlers.ts';
import { isInvalid, parseRequest } from './parseRequest.ts';

export interface RpcCall {
  readonly name: string;
  readonly body: unknown;
  readonly actor: Actor;
  readonly language: Language;
}

export interface RpcAnswer {
  readonly status: number;
  readonly body: unknown;
}

const isApiName = (name: string): name is ApiName => Object.hasOwn(api, name);

const asAnswer = ({ status, fault }: FaultAnswer): RpcAnswer => ({ status, body: fault });

/** Answers one call of the contract: parse, then act once and show, or read. */
export function createRpc(world: World, setting: Setting): (call: RpcCall) => Promise<RpcAnswer> {
  return async ({ name, body, actor, language }) => {
    if (!isApiName(name)) return asAnswer(faultAnswer(404, { error: 'notFound', language }));
    const parsed = parseRequest(api[name].request, body);
    if (isRefusal(parsed)) return asAnswer(refusalAnswer(parsed, language));
    if (isInvalid(parsed)) return asAnswer(faultAnswer(400, { error: 'invalid', field: parsed.invalid, language }));
    const asked = { world, actor, setting, request: parsed.request } as Asked<typeof name>;
    const result = await handle(handlers[name] as Handler<typeof name>, { name, asked });
    return isRefusal(result) ? asAnswer(refusalAnswer(result, language)) : { status: 200, body: result };
  };
}

async function handle<Name extends ApiName>(
  handler: Handler<Name>,
  { name, asked }: { name: Name; asked: Asked<Name> },
) {
  if ('read' in handler) return handler.read(asked);
  const refusal = await handler.prepare?.(asked);
  if (refusal) return refusal;
  const { requestId } = asked.request as RequestOf<'setLanguage'>;
  const reference = await answerOnce(
    asked.world,
    { actor: asked.actor, request: { requestId, name, hash: hashOf(asked.request) } },
    (world) => handler.act({ ...asked, world }),
  );
  return isRefusal(reference) ? reference : handler.show(asked, reference);
}

const hashOf = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('base64url');
