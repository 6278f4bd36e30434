type Json = Record<string, unknown>;

interface Described {
  properties: Json;
  required: string[];
  isOpen: boolean;
  discriminator: { mapping?: Record<string, string> } | null;
}

const refOf = (name: string): string => `#/definitions/${name}`;
const nameOf = (ref: string): string => ref.split('/').at(-1) ?? '';

/**
 * The description's schemas as JSON Schema for ajv. Entities are closed: a property the description lacks is a fault, unless the type
 * is open or the property is an annotation.
 */
export function jsonSchemas(schemas: Record<string, Json>): Json {
  const definitions: Json = {};
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isObject(schema)) {
      definitions[name] = converted(schema);
      continue;
    }
    const { properties, required, isOpen, discriminator } = described(schema, schemas);
    const self = {
      type: 'object',
      properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, converted(value as Json)])),
      required,
      ...(isOpen ? {} : { additionalProperties: false, patternProperties: { '@odata\\.': {} } }),
    };
    const derived = Object.values(discriminator?.mapping ?? {}).map((ref) => ({ $ref: refOf(nameOf(ref)) }));
    definitions[name] = derived.length === 0 ? self : { anyOf: [self, ...derived] };
  }
  return definitions;
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
    isOpen:
      schema['x-openType'] === true || schema['x-truncated'] !== undefined || inherited.some((part) => part.isOpen),
    discriminator: (schema.discriminator as Described['discriminator']) ?? null,
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

function mapped(properties: Json): Json {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, converted(value as Json)]));
}

function convertedValue(key: string, value: unknown): unknown {
  if (['allOf', 'anyOf', 'oneOf'].includes(key)) return (value as Json[]).map(converted);
  const isSchema =
    ['items', 'additionalProperties', 'not'].includes(key) && typeof value === 'object' && value !== null;
  return isSchema ? converted(value as Json) : value;
}
