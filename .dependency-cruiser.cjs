/** The import table: for each folder, the own code it may import. Whatever is not listed is forbidden. */
const own = '^(src|bot|tab)/';
/** What is kept: the page that names it all, and one for each part. */
const store = ['src/store.ts', 'src/store'];
const may = {
  'src/domain': ['src/domain'],
  'src/contract': ['src/contract', 'src/domain'],
  'src/texts': ['src/texts'],
  'src/ports.ts': ['src/domain', ...store],
  'src/store.ts': ['src/domain', 'src/store'],
  'src/store': ['src/domain'],
  'src/config.ts': [],
  'src/log.ts': [],
  'src/usecases': ['src/usecases', 'src/domain', 'src/ports.ts', ...store],
  'src/adapters/clock.ts': ['src/ports.ts', 'src/domain'],
  'src/adapters/ids.ts': ['src/ports.ts', 'src/domain'],
  'src/adapters/postgres': ['src/adapters/postgres', 'src/domain', 'src/ports.ts', ...store, 'src/texts'],
  'src/adapters/graph': ['src/adapters/graph', 'src/domain', 'src/ports.ts', ...store, 'src/texts'],
  'src/adapters/rosterFiles': ['src/adapters/rosterFiles', 'src/domain', 'src/ports.ts', ...store, 'src/texts'],
  'src/adapters/jobs': ['src/adapters/jobs', 'src/domain', 'src/ports.ts', ...store, 'src/texts'],
  'src/http': [
    'src/http',
    'src/contract',
    'src/usecases',
    'src/domain',
    'src/ports.ts',
    ...store,
    'src/log.ts',
    'src/texts',
  ],
  bot: ['bot', 'src/contract', 'src/usecases', 'src/domain', 'src/ports.ts', ...store, 'src/log.ts', 'src/texts'],
  'src/worker.ts': ['src/usecases', 'src/ports.ts', ...store],
  tab: ['tab', 'src/contract', 'src/domain', 'src/texts'],
  'src/localTenant': ['src/localTenant'],
};
const exceptions = {
  // The build makes tab and shell together; it is no part of what is shipped.
  'tab/build.ts': ['src/localTenant/shell/vite.config.ts'],
};

const literal = (text) => text.replace(/[.]/g, '\\.');
const under = (folder) => `^${literal(folder)}${folder.endsWith('.ts') ? '$' : '/'}`;

const table = Object.entries(may).map(([folder, allowed]) => ({
  name: `may-import:${folder}`,
  comment: `${folder} may import ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: under(folder), pathNot: Object.keys(exceptions).map(under) },
  to: { path: own, ...(allowed.length > 0 ? { pathNot: allowed.map(under) } : {}) },
}));

const personas = ['mentee', 'mentor', 'leader', 'unit', 'coordinator', 'organiser'];
const vendors = {
  'restify|jose': ['src/http', 'src/localTenant', 'tests'],
  'botbuilder|botframework-[a-z]+': ['bot', 'tests'],
  '@azure/msal-node|@microsoft/microsoft-graph-client': ['src/adapters/graph', 'tests'],
  'kysely|pg|@electric-sql/pglite': ['src/adapters/postgres', 'tests'],
  'csv-parse|ical\\.js|rrule-temporal': ['src/adapters/rosterFiles', 'tests'],
  'pg-boss': ['src/adapters/jobs', 'tests'],
  'react|react-dom|@fluentui/react-components|@microsoft/teams-js|@tanstack/react-query': ['tab', 'tests'],
  zod: ['src/contract', 'src/config.ts', 'src/http/parseRequest.ts'],
  pino: ['src/app.ts'],
};

module.exports = {
  forbidden: [
    ...table,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'no packages, no Node, in the domain: but temporal-polyfill where time zones matter',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '^src/domain/instant\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'tab-without-time-zones',
      comment: 'temporal-polyfill is too heavy for the tab: what comes there is wall time, worded by the server',
      severity: 'error',
      from: { path: '^tab/' },
      to: { path: '^src/domain/instant\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    ...personas.map((persona) => ({
      name: `persona:${persona}`,
      comment: 'a persona never imports another, and what they share imports none',
      severity: 'error',
      from: { path: `^tab/(${[...personas.filter((other) => other !== persona), 'shared'].join('|')})/` },
      to: { path: `^tab/${persona}/` },
    })),
    ...Object.entries(vendors).map(([packages, folders]) => ({
      name: `one-vendor-one-folder:${packages}`,
      severity: 'error',
      from: { path: '^(src|bot|tab)/', pathNot: folders.map(under) },
      to: { path: `node_modules/(${packages})/` },
    })),
    {
      name: 'app-without-the-played-tenant',
      severity: 'error',
      from: { path: '^src/(app|main)\\.ts$' },
      to: { path: '^src/(localTenant|demo)/' },
    },
    {
      name: 'entries-are-imported-by-nobody',
      severity: 'error',
      from: { path: own, pathNot: '^src/demo/' },
      to: { path: '^src/(main\\.ts|demo/)' },
    },
    {
      name: 'app-is-imported-by-entries',
      severity: 'error',
      from: { path: own, pathNot: '^src/(main\\.ts|demo/)' },
      to: { path: '^src/app\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
