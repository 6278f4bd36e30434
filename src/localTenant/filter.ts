import { type Node, parseFilter } from './filterSyntax.ts';
import { graphRefusal } from './odata.ts';

/** A $filter as a predicate. Only the given properties can be filtered on, as each Graph resource supports its own. */
export function filterOf(text: string | null, filterable: readonly string[]): (entity: unknown) => boolean {
  if (text === null) return () => true;
  const node = parseFilter(text);
  for (const path of pathsOf(node)) {
    if (!filterable.includes(path)) {
      throw graphRefusal(
        400,
        'Request_UnsupportedQuery',
        `Unsupported or invalid query filter clause specified for property '${path}'. Supported: ${filterable.join(', ')}.`,
      );
    }
  }
  return (entity) => truth(node, { it: entity });
}

/** The properties a filter compares, lambda variables left out. */
export function pathsOf(node: Node): string[] {
  if (node.kind === 'logic') return [...pathsOf(node.left), ...pathsOf(node.right)];
  if (node.kind === 'not') return pathsOf(node.inner);
  if (node.kind === 'lambda') return [node.path];
  return [node.path];
}

type Scope = Record<string, unknown>;

function truth(node: Node, scope: Scope): boolean {
  switch (node.kind) {
    case 'logic':
      return node.op === 'and'
        ? truth(node.left, scope) && truth(node.right, scope)
        : truth(node.left, scope) || truth(node.right, scope);
    case 'not':
      return !truth(node.inner, scope);
    case 'lambda': {
      const items = valueAt(node.path, scope);
      if (!Array.isArray(items)) return false;
      const holds = (item: unknown): boolean => truth(node.inner, { ...scope, [node.variable]: item });
      return node.op === 'any' ? items.some(holds) : items.every(holds);
    }
    case 'function':
      return textTest(node.name, String(valueAt(node.path, scope) ?? '').toLowerCase(), node.value.toLowerCase());
    case 'compare':
      return compared(node.op, valueAt(node.path, scope), node.value);
    case 'in':
      return node.values.some((value) => compared('eq', valueAt(node.path, scope), value));
  }
}

function textTest(name: string, actual: string, wanted: string): boolean {
  if (name === 'startswith') return actual.startsWith(wanted);
  return name === 'endswith' ? actual.endsWith(wanted) : actual.includes(wanted);
}

function compared(op: string, actual: unknown, wanted: unknown): boolean {
  const left = comparable(actual);
  const right = comparable(wanted);
  if (op === 'eq') return left === right;
  if (op === 'ne') return left !== right;
  if (left === null || right === null || typeof left !== typeof right) return false;
  if (op === 'gt') return left > right;
  if (op === 'ge') return left >= right;
  return op === 'lt' ? left < right : left <= right;
}

/** Strings compare without regard to case, as in the directory, Exchange and SharePoint; instants as instants. */
function comparable(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) {
    const at = Date.parse(/Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`);
    if (!Number.isNaN(at)) return at;
  }
  return text.toLowerCase();
}

function valueAt(path: string, scope: Scope): unknown {
  const parts = path.split('/');
  const first = parts[0] ?? '';
  let value: unknown = first in scope && first !== 'it' ? scope[first] : (scope.it as Scope | null)?.[first];
  for (const part of parts.slice(1)) value = (value as Scope | null | undefined)?.[part];
  return value;
}
