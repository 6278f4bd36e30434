import { graphRefusal } from './odata.ts';

export type Node =
  | { kind: 'logic'; op: 'and' | 'or'; left: Node; right: Node }
  | { kind: 'not'; inner: Node }
  | { kind: 'compare'; op: string; path: string; value: Literal }
  | { kind: 'in'; path: string; values: Literal[] }
  | { kind: 'function'; name: string; path: string; value: string }
  | { kind: 'lambda'; op: 'any' | 'all'; path: string; variable: string; inner: Node };

type Literal = string | number | boolean | null;

interface Tokens {
  next(): string | undefined;
  peek(ahead?: number): string | undefined;
  fail(): Error;
}

const tokenPattern =
  /\s*('(?:[^']|'')*'|\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?|-?\d+(?:\.\d+)?(?![\w-])|[A-Za-z_][\w./-]*|[(),:])/y;
const comparisons = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const functions = ['startswith', 'endswith', 'contains'];

/** Parses the part of OData's $filter that Graph's resources use: comparisons, in, and/or/not, text functions, any/all. */
export function parseFilter(text: string): Node {
  const tokens = tokensOf(text);
  const node = disjunction(tokens);
  if (tokens.peek() !== undefined) throw tokens.fail();
  return node;
}

function tokensOf(text: string): Tokens {
  const fail = (): Error =>
    graphRefusal(400, 'BadRequest', `Invalid filter clause: there is a syntax error in '${text}'.`);
  const list: string[] = [];
  const pattern = new RegExp(tokenPattern);
  while (pattern.lastIndex < text.trimEnd().length) {
    const found = pattern.exec(text);
    if (found?.[1] === undefined) throw fail();
    list.push(found[1]);
  }
  let at = 0;
  return { next: () => list[at++], peek: (ahead = 0) => list[at + ahead], fail };
}

function disjunction(tokens: Tokens): Node {
  let left = conjunction(tokens);
  while (tokens.peek() === 'or') {
    tokens.next();
    left = { kind: 'logic', op: 'or', left, right: conjunction(tokens) };
  }
  return left;
}

function conjunction(tokens: Tokens): Node {
  let left = term(tokens);
  while (tokens.peek() === 'and') {
    tokens.next();
    left = { kind: 'logic', op: 'and', left, right: term(tokens) };
  }
  return left;
}

function term(tokens: Tokens): Node {
  const token = tokens.next();
  if (token === undefined) throw tokens.fail();
  if (token === 'not') return { kind: 'not', inner: term(tokens) };
  if (token === '(') {
    const inner = disjunction(tokens);
    expect(tokens, ')');
    return inner;
  }
  if (functions.includes(token.toLowerCase()) && tokens.peek() === '(')
    return textFunction(tokens, token.toLowerCase());
  if (/\/(any|all)$/i.test(token) && tokens.peek() === '(') return lambda(tokens, token);
  if (!/^[A-Za-z_]/.test(token)) throw tokens.fail();
  return comparison(tokens, token);
}

function comparison(tokens: Tokens, path: string): Node {
  const op = tokens.next() ?? '';
  if (op === 'in') return { kind: 'in', path, values: literals(tokens) };
  if (!comparisons.includes(op)) throw tokens.fail();
  return { kind: 'compare', op, path, value: literal(tokens) };
}

function textFunction(tokens: Tokens, name: string): Node {
  expect(tokens, '(');
  const path = tokens.next() ?? '';
  expect(tokens, ',');
  const value = literal(tokens);
  expect(tokens, ')');
  if (typeof value !== 'string') throw tokens.fail();
  return { kind: 'function', name, path, value };
}

function lambda(tokens: Tokens, token: string): Node {
  const slash = token.lastIndexOf('/');
  const op = token.slice(slash + 1).toLowerCase() === 'any' ? 'any' : 'all';
  expect(tokens, '(');
  const variable = tokens.next() ?? '';
  expect(tokens, ':');
  const inner = disjunction(tokens);
  expect(tokens, ')');
  return { kind: 'lambda', op, path: token.slice(0, slash), variable, inner };
}

function literals(tokens: Tokens): Literal[] {
  expect(tokens, '(');
  const values = [literal(tokens)];
  while (tokens.peek() === ',') {
    tokens.next();
    values.push(literal(tokens));
  }
  expect(tokens, ')');
  return values;
}

function literal(tokens: Tokens): Literal {
  const token = tokens.next();
  if (token === undefined) throw tokens.fail();
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'true' || token === 'false') return token === 'true';
  if (token === 'null') return null;
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
  if (/^\d{4}-/.test(token)) return token;
  if (/^[0-9a-fA-F-]{36}$/.test(token)) return token;
  throw tokens.fail();
}

function expect(tokens: Tokens, wanted: string): void {
  if (tokens.next() !== wanted) throw tokens.fail();
}
