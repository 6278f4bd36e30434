import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Exchange } from '../../src/localTenant/localTenant.ts';
import { converted, jsonSchemas } from './openApiSchema.ts';

type Json = Record<string, unknown>;

export interface ContractChecks {
  /** False when CONTRACTS_DIR is unset: then nothing is checked, and tests say so. */
  readonly isOn: boolean;
  /** Checks one exchange under /_microsoft/graph or /_microsoft/connector. */
  check(exchange: Exchange): void;
  /** What disagreed with the descriptions, one line each. */
  readonly faults: readonly string[];
  /** 'METHOD path' of exchanges the descriptions do not have; they are not passed, they are unknown. */
  readonly unmatched: ReadonlySet<string>;
  readonly checkedCount: number;
}

/**
 * Holds every exchange against Microsoft's published descriptions in CONTRACTS_DIR. They are kept and looked at when the result is
 * asked for, so that compiling a description delays no answer under test.
 */
export function contractChecks(dir: string | undefined = process.env.CONTRACTS_DIR): ContractChecks {
  const faults: string[] = [];
  const unmatched = new Set<string>();
  const waiting: Plain[] = [];
  let checkedCount = 0;
  if (!dir || !existsSync(join(dir, 'graph-openapi.json'))) {
    return { isOn: false, check: () => undefined, faults, unmatched, checkedCount };
  }
  const files: Record<string, string> = {
    [graphRoot]: join(dir, 'graph-openapi.json'),
    [connectorRoot]: join(dir, 'bot-connector.json'),
  };

  function checkOne(exchange: Plain): void {
    const operation = describedBy(String(files[exchange.root])).operation(exchange);
    if (operation === null) {
      unmatched.add(`${exchange.method} ${exchange.path}`);
      return;
    }
    checkedCount += 1;
    for (const fault of operation.faults(exchange))
      faults.push(`${exchange.method} ${exchange.path} → ${exchange.status}: ${fault}`);
  }

  function settle(): void {
    for (const whole of waiting.splice(0)) for (const one of [whole, ...innerExchanges(whole)]) checkOne(one);
  }

  return {
    isOn: true,
    check(exchange) {
      const root = [graphRoot, connectorRoot].find((known) => exchange.call.path.startsWith(`${known}/`));
      if (root !== undefined) waiting.push(plainOf(root, exchange));
    },
    get faults() {
      settle();
      return faults;
    },
    get unmatched() {
      settle();
      return unmatched;
    },
    get checkedCount() {
      settle();
      return checkedCount;
    },
  };
}

const graphRoot = '/_microsoft/graph/v1.0';
const connectorRoot = '/_microsoft/connector';

/** A copy: what an answer was made of may change afterwards. */
function plainOf(root: string, { call, reply }: Exchange): Plain {
  const { body } = reply;
  return {
    root,
    method: call.method,
    path: call.path.slice(root.length),
    query: call.query,
    sent: parsed(call.raw),
    status: reply.status,
    answered: body === undefined || Buffer.isBuffer(body) ? undefined : withoutGone(JSON.parse(JSON.stringify(body))),
  };
}

/** The descriptions have no word for what a delta query says of an entity that is gone: an id and '@removed'. */
function withoutGone(answered: Json): Json {
  if (!Array.isArray(answered.value)) return answered;
  return { ...answered, value: answered.value.filter((each: Json | null) => each?.['@removed'] === undefined) };
}

interface Plain {
  root: string;
  method: string;
  path: string;
  query: URLSearchParams;
  sent: unknown;
  status: number;
  answered: unknown;
}

interface Operation {
  faults(exchange: Plain): string[];
}

interface Description {
  operation(exchange: Plain): Operation | null;
}

/** The requests inside a $batch, each with its own answer. */
function innerExchanges(whole: Plain): Plain[] {
  if (whole.path !== '/$batch' || whole.status !== 200) return [];
  const answers = (whole.answered as { responses: { id: string; status: number; body?: unknown }[] }).responses;
  return (whole.sent as { requests: { id: string; method: string; url: string; body?: unknown }[] }).requests.map(
    (step) => {
      const url = new URL(step.url, 'http://localhost');
      const answer = answers.find((known) => known.id === step.id);
      return {
        root: whole.root,
        method: step.method,
        path: url.pathname,
        query: url.searchParams,
        sent: step.body,
        status: answer?.status ?? 0,
        answered: answer?.body,
      };
    },
  );
}

const described = new Map<string, Description>();

/** Compiling takes a second, so each description is read once for a process. */
function describedBy(file: string): Description {
  const known = described.get(file) ?? readDescription(file);
  described.set(file, known);
  return known;
}

function readDescription(file: string): Description {
  const document = JSON.parse(readFileSync(file, 'utf8')) as {
    paths: Record<string, Json>;
    components?: { schemas: Record<string, Json>; responses: Record<string, Json> };
    definitions?: Record<string, Json>;
  };
  const ajv = new Ajv({ strict: false, allErrors: false });
  formats.default(ajv);
  const isGraph = document.components !== undefined;
  const definitions = isGraph
    ? jsonSchemas(document.components?.schemas ?? {})
    : mapValues(document.definitions ?? {}, converted);
  ajv.addSchema({ $id: 'described', definitions });
  const compiled = new Map<string, ValidateFunction>();
  const templates = Object.entries(document.paths).map(([path, item]) => ({
    item,
    pattern: patternOf(path),
    literals: path.replace(/\{[^}]*\}/g, '').length,
  }));
  templates.sort((a, b) => b.literals - a.literals);

  function validate(schema: Json, value: unknown): string | null {
    const key = JSON.stringify(schema);
    let check = compiled.get(key);
    if (check === undefined) {
      check = ajv.compile(
        JSON.parse(JSON.stringify(converted(schema)).replaceAll('"#/definitions/', '"described#/definitions/')),
      );
      compiled.set(key, check);
    }
    return check(value) ? null : ajv.errorsText(check.errors);
  }

  return {
    operation({ method, path }) {
      const item = templates.find(({ pattern }) => pattern.test(path))?.item;
      const operation = item?.[method.toLowerCase()] as Json | undefined;
      if (operation === undefined) return null;
      const resolve = (response: Json): Json =>
        response.$ref ? (document.components?.responses.error ?? {}) : response;
      return { faults: (exchange) => faultsOf({ operation, resolve, validate }, exchange) };
    },
  };
}

interface Rules {
  operation: Json;
  resolve(response: Json): Json;
  validate(schema: Json, value: unknown): string | null;
}

function faultsOf(rules: Rules, exchange: Plain): string[] {
  const faults: (string | null)[] = [];
  // What Microsoft would refuse may be wrong in any way; what is accepted must be right.
  if (exchange.status < 400) faults.push(queryFault(rules, exchange), bodyFault(rules, exchange));
  faults.push(answerFault(rules, exchange));
  return faults.filter((fault) => fault !== null);
}

function queryFault({ operation }: Rules, { query }: Plain): string | null {
  const names = ((operation.parameters as { name: string }[] | undefined) ?? []).map((parameter) => parameter.name);
  const unknown = [...query.keys()].find(
    (name) => name.startsWith('$') && !names.includes(name) && !['$skiptoken', '$count'].includes(name),
  );
  return unknown === undefined ? null : `the query option ${unknown} is not described`;
}

function bodyFault({ operation, validate }: Rules, { sent }: Plain): string | null {
  const inBody = ((operation.parameters as { in: string; schema?: Json }[] | undefined) ?? []).find(
    (parameter) => parameter.in === 'body',
  );
  const schema = inBody?.schema ?? contentSchema(operation.requestBody as Json | undefined);
  if (schema === null) return sent === null || sent === undefined ? null : 'a body was sent where none is described';
  const fault = validate(schema, sent ?? {});
  return fault === null ? null : `request ${fault}`;
}

function answerFault({ operation, resolve, validate }: Rules, { status, answered }: Plain): string | null {
  const responses = operation.responses as Record<string, Json>;
  const family = `${String(status)[0]}XX`;
  // Actions without a result are 204 in the metadata and 202 on the wire: https://learn.microsoft.com/graph/api/event-cancel
  const exact =
    responses[String(status)] ??
    responses[family] ??
    responses.default ??
    (status === 202 || status === 201 ? (responses['204'] ?? responses['201']) : undefined);
  if (exact === undefined) return `the status ${status} is not described`;
  const response = resolve(exact);
  const schema = (response.schema as Json | undefined) ?? contentSchema(response);
  if (schema === null || answered === undefined) return null;
  const fault = validate(schema, answered);
  return fault === null ? null : `answer ${fault}`;
}

function contentSchema(holder: Json | undefined): Json | null {
  const content = holder?.content as Record<string, { schema?: Json }> | undefined;
  return content?.['application/json']?.schema ?? null;
}

function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]*\}/g, '[^/]+');
  return new RegExp(`^${escaped}$`, 'i');
}

function mapValues(record: Record<string, Json>, change: (value: Json) => Json): Json {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function parsed(raw: Buffer): unknown {
  if (raw.length === 0) return null;
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return null;
  }
}
