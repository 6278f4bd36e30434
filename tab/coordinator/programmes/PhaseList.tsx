import { Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { phasesMax } from '../../../src/domain/programme/checkPhases.ts';
import type { ProgrammeContent } from '../../../src/domain/programme/draft.ts';
import { Notice } from '../../shared/Notice.tsx';
import { Section } from '../../shared/Section.tsx';
import { useTexts } from '../../shared/surroundings.tsx';
import { TouchButton } from '../../shared/TouchButton.tsx';
import { movedBy, newKey, type ProgrammeForm, replaced, without } from './draftForm.ts';
import { PhaseFields } from './PhaseFields.tsx';

type Phase = ProgrammeContent['phases'][number];

interface Props {
  readonly form: ProgrammeForm;
  /** The weeks with talks in each phase; null while the programme is faulty. */
  readonly weeks: readonly (readonly number[])[] | null;
}

/** A phase goes on where the one before it ends, to the end of the programme. */
function nextPhase({ phases, weeks }: ProgrammeContent): Phase {
  const last = phases.at(-1)?.toWeek ?? 0;
  return { fromWeek: last + 1, toWeek: weeks, cadence: { kind: 'everyWeeks', weeks: 4 } };
}

/** How often mentor and newcomer meet: the phases in order, and the weeks that lie between two. */
export function PhaseList({ form, weeks }: Props) {
  const { editor } = useTexts().programmes;
  const { phases } = form.content;
  const keys = useKeys(phases.length);
  const put = (next: readonly Phase[]) => form.write({ phases: next });
  const move = (index: number, places: -1 | 1) => {
    keys.move(index, places);
    put(movedBy(phases, index, places));
  };
  const add = () => {
    keys.add();
    put([...phases, nextPhase(form.content)]);
  };
  const missing = form.message('phases');
  return (
    <Section heading={editor.phases}>
      <Text size={200}>{editor.phasesIntro}</Text>
      {phases.map((phase, index) => (
        <div key={keys.list[index]}>
          <Gap before={phases[index - 1]} phase={phase} />
          <PhaseFields
            phase={phase}
            index={index}
            message={form.message}
            weeks={weeks?.[index] ?? null}
            onChange={(one) => put(replaced(phases, index, one))}
            onRemove={() => {
              keys.remove(index);
              put(without(phases, index));
            }}
            onUp={index === 0 ? null : () => move(index, -1)}
            onDown={index === phases.length - 1 ? null : () => move(index, 1)}
          />
        </div>
      ))}
      {missing && <Notice kind="warning">{missing}</Notice>}
      {phases.length < phasesMax && (
        <div>
          <TouchButton icon={<AddRegular />} onClick={add}>
            {editor.addPhase}
          </TouchButton>
        </div>
      )}
    </Section>
  );
}

function Gap({ before, phase }: { readonly before: Phase | undefined; readonly phase: Phase }) {
  const { editor } = useTexts().programmes;
  const from = (before?.toWeek ?? Number.NaN) + 1;
  const to = (phase.fromWeek ?? Number.NaN) - 1;
  return from <= to ? <Notice kind="info">{editor.gap({ from, to })}</Notice> : null;
}

/** Phases have no names of their own: these keep the fields, and the focus, with the phase that is moved. */
function useKeys(length: number) {
  const [keys, setKeys] = useState<readonly string[]>(() => Array.from({ length }, () => newKey('phase')));
  const list = Array.from({ length }, (_, index) => keys[index] ?? `later-${index}`);
  return {
    list,
    add: () => setKeys([...list, newKey('phase')]),
    move: (index: number, places: -1 | 1) => setKeys(movedBy(list, index, places)),
    remove: (index: number) => setKeys(without(list, index)),
  };
}
