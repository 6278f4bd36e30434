import { graphRefusal } from './odata.ts';

/** What a JSON body may hold: a primitive's name, a list of allowed words, an array of one shape, or an object of shapes. */
export type Shape =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'any'
  | { words: readonly string[] }
  | { list: Shape }
  | { object: Record<string, Shape>; type: string };

/** Refuses unknown properties and wrong types as Graph's OData reader does. Annotations (@odata…) pass, null passes. */
export function checkShape(value: unknown, shape: Shape, code = 'RequestBodyRead'): void {
  if (value === null || value === undefined || shape === 'any') return;
  if (typeof shape === 'string') {
    if (!isPrimitive(value, shape)) throw wrongType(value, shape, code);
  } else if ('words' in shape) {
    if (typeof value !== 'string' || !shape.words.some((word) => word.toLowerCase() === value.toLowerCase())) {
      throw graphRefusal(
        400,
        code,
        `Requested value '${String(value)}' was not found. Allowed: ${shape.words.join(', ')}.`,
      );
    }
  } else if ('list' in shape) {
    if (!Array.isArray(value))
      throw graphRefusal(400, code, "When trying to read a collection, a node of type 'StartArray' was expected.");
    for (const item of value) checkShape(item, shape.list, code);
  } else {
    checkObject(value, shape, code);
  }
}

function checkObject(value: unknown, shape: { object: Record<string, Shape>; type: string }, code: string): void {
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw graphRefusal(
      400,
      code,
      `An unexpected node was found when reading a value of type '${shape.type}'; a 'StartObject' node was expected.`,
    );
  }
  for (const [name, inner] of Object.entries(value as Record<string, unknown>)) {
    if (name.includes('@odata.')) continue;
    const known = Object.hasOwn(shape.object, name) ? shape.object[name] : undefined;
    if (known === undefined) {
      throw graphRefusal(
        400,
        code,
        `The property '${name}' does not exist on type '${shape.type}'. Make sure to only use property names that are defined by the type.`,
      );
    }
    checkShape(inner, known, code);
  }
}

function isPrimitive(value: unknown, shape: string): boolean {
  if (shape === 'integer') return Number.isInteger(value);
  const type: string = typeof value;
  return type === shape;
}

function wrongType(value: unknown, shape: string, code: string): Error {
  const names: Record<string, string> = {
    string: 'Edm.String',
    integer: 'Edm.Int32',
    number: 'Edm.Double',
    boolean: 'Edm.Boolean',
  };
  return graphRefusal(
    400,
    code,
    `Cannot convert the literal '${JSON.stringify(value)}' to the expected type '${names[shape]}'.`,
  );
}
