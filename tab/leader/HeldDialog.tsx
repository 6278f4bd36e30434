import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonView } from '../../src/contract/personView.ts';
import type { ItemView } from '../../src/contract/views.ts';
import { type Day, parseDay } from '../../src/domain/day.ts';
import { DayField } from '../shared/DayField.tsx';
import { FormDialog } from '../shared/FormDialog.tsx';
import { firstName } from '../shared/firstName.ts';
import { itemName } from '../shared/plan/itemWords.ts';
import { useChange } from '../shared/queries.ts';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { faultOf } from '../shared/trouble.ts';

interface Props {
  readonly item: ItemView;
  readonly of: { readonly mentorshipId: string; readonly revision: number; readonly mentee: PersonView };
  readonly today: Day;
  readonly onClose: () => void;
}

/** That a probation talk was held, and the day: nothing of what was said is kept here. */
export default function HeldDialog({ item, of, today, onClose }: Props) {
  const texts = useTexts();
  const when = useWhen();
  const { probation: words } = texts.leader;
  const complete = useChange('completeStep');
  const [doneOn, setDoneOn] = useState<string>(today);
  const [tried, setTried] = useState(false);
  const wrong = parseDay(doneOn) === null || doneOn > today;
  const submit = () => {
    setTried(true);
    if (wrong) return;
    const { mentorshipId, revision } = of;
    complete.mutate({ mentorshipId, revision, itemKey: item.key, doneOn: doneOn as Day });
  };
  const message = tried && wrong ? words.missingDay : faultOf(complete.error, 'doneOn');
  const name = firstName(of.mentee);
  return (
    <FormDialog
      title={words.dialogTitle({ item: itemName(item, texts), name })}
      submitLabel={words.save}
      busy={complete.isPending}
      done={complete.isSuccess}
      error={complete.error}
      fields={['doneOn']}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{words.window({ days: when.dayRange(item.opensOn, item.closesOn) })}.</Text>
      <DayField label={words.day} value={doneOn} max={today} fault={message} onChange={setDoneOn} />
      <Text size={200}>{words.whoSees({ name })}</Text>
    </FormDialog>
  );
}
