import { type Fault, fault, isWhole, listAt, recordOf, type Shape, wholeFault } from './fault.ts';

export const phasesMax = 12;
const gridTalksMax = 12;
const intervalWeeksMax = 26;
/** Far beyond any programme's last week, which is checked apart. */
const weekMax = 999;

function checkCadence(path: string, cadence: Shape | null): Fault[] {
  if (cadence?.kind === 'everyWeeks')
    return wholeFault(`${path}.weeks`, cadence.weeks, { least: 1, most: intervalWeeksMax });
  if (cadence?.kind === 'monthlyGrid')
    return wholeFault(`${path}.talks`, cadence.talks, { least: 1, most: gridTalksMax });
  return [fault(path, 'cadence')];
}

/** A year's grid from fromWeek must have its last talk within the phase. */
function checkGrid(path: string, phase: Shape | null): Fault[] {
  const cadence = recordOf(phase?.cadence);
  if (cadence?.kind !== 'monthlyGrid' || !isWhole(cadence.talks, 1)) return [];
  const last = Math.floor(Number(phase?.fromWeek) - 1 + (52 * cadence.talks) / 12);
  return last <= Number(phase?.toWeek) ? [] : [fault(`${path}.cadence.talks`, 'gridFits', { last })];
}

/** Phases follow each other; two may share one boundary week, which then counts for the earlier (DOMAIN §8). */
export function checkPhases({ phases, weeks }: Shape): Fault[] {
  const { list, faults } = listAt('phases', phases, phasesMax);
  if (faults.length === 0 && list.length === 0) faults.push(fault('phases', 'phaseMissing'));
  let before = 0;
  list.forEach((value, index) => {
    const path = `phases.${index}`;
    const phase = recordOf(value);
    const { fromWeek, toWeek } = phase ?? {};
    faults.push(...checkCadence(`${path}.cadence`, recordOf(phase?.cadence)));
    const from = wholeFault(`${path}.fromWeek`, fromWeek, { least: 1, most: weekMax });
    const to = wholeFault(`${path}.toWeek`, toWeek, { least: 1, most: weekMax });
    faults.push(...from, ...to);
    if (from.length === 0 && Number(fromWeek) < before)
      faults.push(fault(`${path}.fromWeek`, 'phaseOverlap', { least: before }));
    if (from.length + to.length > 0) return;
    if (Number(toWeek) < Number(fromWeek)) {
      faults.push(fault(`${path}.toWeek`, 'phaseBackwards'));
      return;
    }
    if (isWhole(weeks, 1) && Number(toWeek) > weeks)
      faults.push(fault(`${path}.toWeek`, 'phaseAfterEnd', { most: weeks }));
    faults.push(...checkGrid(path, phase));
    before = Number(toWeek);
  });
  return faults;
}
