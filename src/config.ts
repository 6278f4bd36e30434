import * as z from 'zod';

const loopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/;
/** Microsoft writes ids in small letters, in tokens and elsewhere, and they are compared as text. */
const guid = z.guid().transform((id) => id.toLowerCase());
const originRule = z
  .string()
  .regex(/^https?:\/\/[^/\s]+$/, 'must be an origin such as https://fotfeste.example.no, without a path');
const loopbackUrl = z.string().regex(loopback, 'is accepted for loopback addresses only');

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  HOST: z.string().min(1).default('0.0.0.0'),
  /** Where people reach the app; the tab's pages and the bot live below it. */
  PUBLIC_ORIGIN: originRule,
  /** A PostgreSQL address, or the folder of an embedded database as 'pglite:FOLDER'. */
  DATABASE_URL: z.string().regex(/^(postgres(ql)?:\/\/|pglite:).+/, 'must begin with postgres:// or pglite:'),
  /** 32 bytes in base64: encrypts talk content. */
  CONTENT_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64; make one with: openssl rand -base64 32'),
  TENANT_ID: guid,
  TENANT_NAME: z.string().min(1),
  CLIENT_ID: guid,
  CLIENT_SECRET: z.string().min(1),
  /**
   * The app's id in the organisation's catalogue ("App ID" in the Teams admin centre), which publishing gives it. Installing for a person
   * and links into Teams both go by it. The manifest's own id is its "external id", and stands in for it only until the app is published.
   * Source: learn.microsoft.com, "Deep link to an application", app ids; "Add teamsApp to user".
   */
  TEAMS_APP_ID: guid,
  /** host:/path of the SharePoint site that holds the list of status reports; absent switches that part off. */
  REPORT_SITE: z
    .string()
    .regex(/^[^/:\s]+\.[^/:\s]+:\/[^/\s]\S*$/, 'must look like lysvaer.sharepoint.com:/sites/helse')
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Overrides for a tenant played on loopback; refused for any other address. */
  LOGIN_ORIGIN: loopbackUrl.optional(),
  GRAPH_ORIGIN: loopbackUrl.optional(),
  BOT_ORIGIN: loopbackUrl.optional(),
});

export type Config = Readonly<z.infer<typeof schema>>;

/** Thrown with one line per wrong value; never holds a value, since values are secret. */
export class ConfigError extends Error {}

/** Reads the environment once. Throws ConfigError naming every missing or wrong value. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => faultOf(issue, given));
  if (given.NODE_ENV === 'production') {
    for (const name of ['LOGIN_ORIGIN', 'GRAPH_ORIGIN', 'BOT_ORIGIN'])
      if (given[name]) faults.push(`${name} must not be set in production`);
    if (parsed.data?.PUBLIC_ORIGIN.startsWith('http:'))
      faults.push('PUBLIC_ORIGIN must begin with https:// in production');
  }
  if (faults.length > 0 || !parsed.success) {
    throw new ConfigError(`The environment is not complete:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
  return parsed.data;
}

function faultOf(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  if (given[name] === undefined) return `${name} is missing`;
  return `${name} ${issue.code === 'invalid_format' && issue.format !== 'regex' ? `must be a ${issue.format}` : issue.message}`;
}
