import { Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonView } from '../../src/contract/personView.ts';
import type { UnitView } from '../../src/contract/views.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import { PersonPicker } from '../shared/PersonPicker.tsx';
import { useChange } from '../shared/queries.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { faultOf } from '../shared/trouble.ts';
import { validation } from './draftForm.ts';

const leadersMax = 10;

interface Props {
  /** Null for a new one. */
  readonly unit: UnitView | null;
  readonly onSaved: (unit: UnitView) => void;
  readonly onClose: () => void;
}

/** What a unit is called and who leads it. */
export default function UnitDialog({ unit, onSaved, onClose }: Props) {
  const words = useTexts().coordinator.units.dialog;
  const save = useChange('saveUnit');
  const [name, setName] = useState(unit?.name ?? '');
  // One row for each leader; an empty one counts for nothing.
  const [rows, setRows] = useState<readonly (PersonView | null)[]>(unit?.leaders.length ? unit.leaders : [null]);
  const [tried, setTried] = useState(false);
  const leaders = rows.filter((person) => person !== null);
  const nameMissing = name.trim() === '';
  const submit = () => {
    setTried(true);
    if (nameMissing || leaders.length === 0) return;
    const leaderIds = leaders.map(({ id }) => id);
    const asked = { unitId: unit?.id ?? null, revision: unit?.revision ?? 0, name: name.trim(), leaderIds };
    save.mutate(asked, {
      onSuccess: ({ units }) => {
        const saved = units.find((one) => one.name === asked.name);
        if (saved) onSaved(saved);
      },
    });
  };
  const nameFault = tried && nameMissing ? words.nameMissing : faultOf(save.error, 'name');
  return (
    <FormDialog
      title={unit === null ? words.title : words.titleChange({ name: unit.name })}
      submitLabel={words.save}
      busy={save.isPending}
      done={save.isSuccess}
      error={save.error}
      fields={['name']}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={words.name} required {...validation(nameFault)}>
        <Input size="large" value={name} maxLength={100} onChange={(_, data) => setName(data.value)} />
      </Field>
      <LeaderRows rows={rows} isMissing={tried && leaders.length === 0} onChange={setRows} />
      <Text size={200}>{words.whoSees}</Text>
    </FormDialog>
  );
}

interface RowsProps {
  readonly rows: readonly (PersonView | null)[];
  readonly isMissing: boolean;
  readonly onChange: (rows: readonly (PersonView | null)[]) => void;
}

function LeaderRows({ rows, isMissing, onChange }: RowsProps) {
  const { units, start } = useTexts().coordinator;
  const words = units.dialog;
  const put = (index: number, person: PersonView | null) =>
    onChange(rows.map((before, at) => (at === index ? person : before)));
  return (
    <>
      {rows.map((person, index) => (
        <PersonPicker
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added, at the end
          key={index}
          label={index === 0 ? words.leader : words.anotherLeader}
          required={index === 0}
          person={person}
          message={index === 0 && isMissing ? start.faults.person : null}
          onPick={(picked) => put(index, picked)}
        />
      ))}
      {rows.length < leadersMax && rows.at(-1) !== null && (
        <div>
          <TouchButton onClick={() => onChange([...rows, null])}>{words.oneMore}</TouchButton>
        </div>
      )}
    </>
  );
}
