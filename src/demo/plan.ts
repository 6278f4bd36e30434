import { isoWeekText, parseDay } from '../domain/day.ts';
import type { PlanItem } from '../domain/plan/mentorship.ts';
import { planItems } from '../domain/plan/planItems.ts';
import { factsFrom } from '../domain/plan/simulateYear.ts';
import { newestProgramme, programmes } from '../domain/programme/programmes.ts';
import { textsOf } from '../texts/texts.ts';
import { planTimeline } from './planTimeline.ts';

const { timeline } = textsOf('nb');

const rowOf = ({ key, kind, employmentWeek, opensOn, closesOn, dueOn }: PlanItem) => ({
  key,
  kind,
  employmentWeek,
  isoWeek: isoWeekText(opensOn),
  opensOn,
  closesOn,
  dueOn,
});

function print(args: readonly string[]): { readonly text: string; readonly exitCode: number } {
  const known = [...new Set(programmes.map((programme) => programme.id))].join(', ');
  const words = args.filter((arg) => arg !== '--json');
  const [id, day] = words;
  if (id === undefined || day === undefined || words.length > 2) {
    return { text: timeline.usage({ programmes: known }), exitCode: 2 };
  }
  const programme = newestProgramme(id);
  if (programme === null) return { text: timeline.unknownProgramme({ given: id, programmes: known }), exitCode: 2 };
  const startsOn = parseDay(day);
  if (startsOn === null) return { text: timeline.notADay({ given: day }), exitCode: 2 };
  const facts = factsFrom(programme, startsOn);
  const text = args.includes('--json')
    ? JSON.stringify(planItems(programme, facts).map(rowOf), null, 2)
    : planTimeline(programme, facts);
  return { text, exitCode: 0 };
}

const { text, exitCode } = print(process.argv.slice(2));
(exitCode === 0 ? process.stdout : process.stderr).write(`${text}\n`);
process.exitCode = exitCode;
