type Json = Record<string, unknown>;

interface Described {
  properties: Json;
  required: string[];
  isOpen: boolean;
}

/** '@odata.type', and the extensions a directory may have registered. */
const annotations = { '@odata\\.': {}, '^extension_': {} };

const refOf = (name: string): string => `#/definitions/${name}`;
const nameOf = (ref: string): string => ref.split('/').at(-1) ?? '';

/**
 * The description's schemas as JSON Schema for ajv. Entities are closed: a property the description lacks is a fault, unless
 * it is an annotation or a list's field.
 */
export function jsonSchemas(schemas: Record<string, Json>): Json {
  const definitions: Json = {};
  const unknownType = { not: { enum: Object.keys(schemas).map((name) => `#${name}`) } };
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isObject(schema)) {
      definitions[name] = converted(schema);
      continue;
    }
    const { properties, required, isOpen } = described(schema, schemas);
    const self = {
      type: 'object',
      properties: mapped(properties),
      required,
      ...(isOpen ? {} : { additionalProperties: false, patternProperties: annotations }),
    };
    const derived = derivedFrom(name, schemas).map((heir) => ({ $ref: refOf(heir) }));
    const foreign = { type: 'object', required: ['@odata.type'], properties: { '@odata.type': unknownType } };
    definitions[name] = { anyOf: [self, ...derived, foreign] };
  }
  return definitions;
}

/** The types that inherit from this one; an answer may hold them in its place, as a manager is a user. */
function derivedFrom(name: string, schemas: Record<string, Json>): string[] {
  return Object.keys(schemas).filter((heir) =>
    ((schemas[heir]?.allOf as Json[] | undefined) ?? []).some((part) => nameOf(String(part.$ref ?? '')) === name),
  );
}

function isObject(schema: Json): boolean {
  return schema.type === 'object' || Array.isArray(schema.allOf);
}

/** The type with everything it inherits. */
function described(schema: Json, schemas: Record<string, Json>): Described {
  const parts = (schema.allOf as Json[] | undefined) ?? [];
  const inherited = parts.map((part) =>
    described(part.$ref ? (schemas[nameOf(String(part.$ref))] ?? {}) : part, schemas),
  );
  return {
    properties: Object.assign({}, ...inherited.map((part) => part.properties), schema.properties ?? {}),
    required: [...inherited.flatMap((part) => part.required), ...((schema.required as string[] | undefined) ?? [])],
    // The metadata calls users and events open too, yet Graph refuses properties it does not know; only a list's fields are free.
    isOpen:
      schema.title === 'microsoft.graph.fieldValueSet' ||
      schema['x-truncated'] !== undefined ||
      (schema.properties === undefined && schema.allOf === undefined) ||
      inherited.some((part) => part.isOpen),
  };
}

/** One schema outside the table of types: references and OpenAPI's nullable rewritten, the rest as it stands. */
export function converted(schema: Json): Json {
  if (schema.$ref !== undefined) return { $ref: refOf(nameOf(String(schema.$ref))) };
  const result: Json = {};
  for (const [key, value] of Object.entries(schema)) {
    if (
      key.startsWith('x-') ||
      ['nullable', 'discriminator', 'description', 'title', 'readOnly', 'example'].includes(key)
    )
      continue;
    result[key] = key === 'properties' ? mapped(value as Json) : convertedValue(key, value);
  }
  const isNullable = schema.nullable === true && typeof schema.type === 'string';
  return isNullable ? { anyOf: [result, { type: 'null' }] } : result;
}

/** What an entity points at is checked where it was asked for; the rest would compile half of Graph for each answer. */
const followed = ['columns', 'fields', 'teamsApp', 'manager'];

function mapped(properties: Json): Json {
  const rule = (key: string, value: Json): Json =>
    value['x-ms-navigationProperty'] === true && !followed.includes(key) ? {} : converted(value);
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, rule(key, value as Json)]));
}

function convertedValue(key: string, value: unknown): unknown {
  if (['allOf', 'anyOf', 'oneOf'].includes(key)) return (value as Json[]).map(converted);
  const isSchema =
    ['items', 'additionalProperties', 'not'].includes(key) && typeof value === 'object' && value !== null;
  return isSchema ? converted(value as Json) : value;
}
