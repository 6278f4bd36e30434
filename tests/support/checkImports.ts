import { execFileSync } from 'node:child_process';

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly couldNotResolve: boolean; readonly module: string }[];
  }[];
}

/** Fewer modules than this means that the tool has read nothing, which it passes over in silence (with TypeScript 7, say). */
const modulesMin = 200;

const output = execFileSync(
  'depcruise',
  ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'bot', 'tab'],
  {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  },
).toString();
const { summary, modules }: Cruise = JSON.parse(output);
/** Holds types only, so there is nothing to resolve it to. */
const typesOnly = '@microsoft/microsoft-graph-types';
const lost = modules.flatMap(({ source, dependencies }) =>
  dependencies
    .filter(({ couldNotResolve, module }) => couldNotResolve && module !== typesOnly)
    .map(({ module }) => `${source} → ${module}`),
);

for (const { from, to, rule } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
for (const line of lost) console.error(`cannot be resolved: ${line}`);
if (summary.totalCruised < modulesMin)
  console.error(`only ${summary.totalCruised} modules were read; expected ${modulesMin}`);
const ok = summary.violations.length === 0 && lost.length === 0 && summary.totalCruised >= modulesMin;
console.log(`import rules: ${summary.totalCruised} modules, ${summary.violations.length} broken`);
process.exitCode = ok ? 0 : 1;
