import { Field, Input, Radio, RadioGroup, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonView } from '../../../src/contract/personView.ts';
import type { UnitRostersView } from '../../../src/contract/rosterViews.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useChange } from '../queries.ts';
import { useTexts } from '../surroundings.tsx';
import { faultOf } from '../trouble.ts';

interface Props {
  readonly view: UnitRostersView;
  readonly leaders: readonly PersonView[];
  readonly onClose: () => void;
}

/** Which team's Shifts are the unit's roster, and who of us is in that team. */
export default function ConnectDialog({ view, leaders, onClose }: Props) {
  const words = useTexts().rosters.schedule;
  const connect = useChange('connectSchedule');
  const [known = ''] = view.teamIds;
  const [isOther, setOther] = useState(known === '');
  const [link, setLink] = useState('');
  const [actsAsId, setActsAsId] = useState('');
  const fault = faultOf(connect.error, 'team');
  return (
    <FormDialog
      title={words.dialog.title({ unit: view.unitName })}
      submitLabel={words.dialog.save}
      busy={connect.isPending}
      done={connect.isSuccess}
      error={connect.error}
      fields={['team']}
      onSubmit={() =>
        connect.mutate({
          unitId: view.unitId,
          team: isOther ? link.trim() : known,
          actsAsId: actsAsId === '' ? null : actsAsId,
        })
      }
      onClose={onClose}
    >
      <Text>{words.intro}</Text>
      {known !== '' && (
        <Field label={words.dialog.which} {...(fault && !isOther ? { validationMessage: fault } : {})}>
          <RadioGroup value={isOther ? 'other' : 'known'} onChange={(_, { value }) => setOther(value === 'other')}>
            <Radio value="known" label={words.dialog.known} />
            <Radio value="other" label={words.dialog.other} />
          </RadioGroup>
        </Field>
      )}
      {isOther && (
        <Field
          label={words.dialog.team}
          hint={words.dialog.teamHint}
          required
          {...(fault ? { validationMessage: fault } : {})}
        >
          <Input
            size="large"
            type="url"
            autoComplete="off"
            maxLength={2000}
            value={link}
            onChange={(_, { value }) => setLink(value)}
          />
        </Field>
      )}
      <Field label={words.dialog.actsAs} hint={words.dialog.actsAsHint}>
        <Select size="large" value={actsAsId} onChange={(_, { value }) => setActsAsId(value)}>
          <option value="">{words.dialog.me}</option>
          {leaders.map(({ id, displayName }) => (
            <option key={id} value={id}>
              {displayName}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}
