import { Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ItemView, PlanView } from '../../src/contract/views.ts';
import type { Day } from '../../src/domain/day.ts';
import { DayField } from '../shared/DayField.tsx';
import { FormDialog } from '../shared/FormDialog.tsx';
import { firstName } from '../shared/firstName.ts';
import { Notice } from '../shared/Notice.tsx';
import { useChange } from '../shared/queries.ts';
import { readTime } from '../shared/readTime.ts';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { TimeField } from '../shared/TimeField.tsx';
import { faultOf } from '../shared/trouble.ts';
import { type BookingDraft, type BookingFaults, checkBooking, isOutsideWindow } from './checkBooking.ts';
import { proposeSlot } from './proposeSlot.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 9rem' },
  tick: {
    minHeight: '44px',
    '& > .fui-Checkbox__indicator, & > .fui-Checkbox__label': { alignSelf: 'center', marginTop: 0, marginBottom: 0 },
  },
});

interface Props {
  readonly plan: PlanView;
  readonly item: ItemView;
  readonly onClose: () => void;
}

/** Books or moves a talk: day, time, length, place, and who sees what. */
export default function BookDialog({ plan, item, onClose }: Props) {
  const { mentor: words } = useTexts();
  const when = useWhen();
  const book = useChange('bookItem');
  const [draft, setDraft] = useState<BookingDraft>(() => ({
    ...proposeSlot(item, plan.now),
    minutes: String(item.booking?.minutes ?? item.minutes ?? plan.programme.bookMinutes),
    place: item.booking?.place ?? '',
    online: item.booking?.online ?? false,
  }));
  const [tried, setTried] = useState(false);
  const name = firstName(plan.mentee);
  const moves = item.booking !== null && item.state === 'booked';
  const faults = checkBooking(draft, plan);
  const days = when.dayRange(item.opensOn, item.closesOn);
  const submit = () => {
    setTried(true);
    const time = readTime(draft.time);
    if (Object.keys(faults).length > 0 || time === null) return;
    const { mentorshipId, revision } = plan;
    const place = draft.place.trim() === '' ? null : draft.place.trim();
    const slot = { on: draft.on as Day, time, minutes: Number(draft.minutes), place, online: draft.online };
    book.mutate({ mentorshipId, revision, itemKey: item.key, ...slot });
  };
  return (
    <FormDialog
      title={moves ? words.book.titleMove({ name }) : words.book.title({ name })}
      submitLabel={moves ? words.book.saveMove : words.book.save}
      busy={book.isPending}
      done={book.isSuccess}
      error={book.error}
      fields={['on', 'time', 'minutes', 'place']}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{words.book.window({ days })}</Text>
      <Fields plan={plan} draft={draft} faults={tried ? faults : {}} error={book.error} onChange={setDraft} />
      {isOutsideWindow(draft, item) && <Notice kind="info">{words.book.outsideWindow({ days })}</Notice>}
      <Text size={200}>{words.book.whoSees({ name })}</Text>
    </FormDialog>
  );
}

interface FieldsProps {
  readonly plan: PlanView;
  readonly draft: BookingDraft;
  readonly faults: BookingFaults;
  readonly error: unknown;
  readonly onChange: (draft: BookingDraft) => void;
}

function Fields({ plan, draft, faults, error, onChange }: FieldsProps) {
  const styles = useStyles();
  const { book } = useTexts().mentor;
  const when = useWhen();
  const bounds = { least: plan.programme.floorMinutes, most: plan.programme.ceilingMinutes };
  const faultWords = {
    missingDay: book.missingDay,
    missingTime: book.missingTime,
    passed: book.passed,
    minutesWrong: book.minutesWrong(bounds),
  };
  const faultIn = (field: 'on' | 'time' | 'minutes') => {
    const fault = faults[field];
    return fault ? faultWords[fault] : faultOf(error, field);
  };
  const minutesFault = faultIn('minutes');
  const time = readTime(draft.time);
  const placeFault = faultOf(error, 'place');
  const change = (field: 'minutes' | 'place') => (_: unknown, data: { readonly value: string }) =>
    onChange({ ...draft, [field]: data.value });
  return (
    <>
      <div className={styles.row}>
        <DayField
          className={styles.field}
          label={book.day}
          value={draft.on}
          min={plan.now.on}
          fault={faultIn('on')}
          onChange={(on) => onChange({ ...draft, on })}
        />
        <TimeField
          className={styles.field}
          label={book.time}
          value={draft.time}
          hint={time === draft.time ? null : time && when.time(time)}
          fault={faultIn('time')}
          onChange={(written) => onChange({ ...draft, time: written })}
        />
      </div>
      <Field
        label={book.minutes}
        hint={book.minutesHint(bounds)}
        required
        {...(minutesFault ? { validationMessage: minutesFault } : {})}
      >
        <Input
          type="number"
          size="large"
          value={draft.minutes}
          min={bounds.least}
          max={bounds.most}
          step={5}
          onChange={change('minutes')}
        />
      </Field>
      <Field label={book.place} hint={book.placeHint} {...(placeFault ? { validationMessage: placeFault } : {})}>
        <Input size="large" value={draft.place} maxLength={100} onChange={change('place')} />
      </Field>
      <Checkbox
        className={styles.tick}
        label={book.online}
        checked={draft.online}
        onChange={(_, { checked }) => onChange({ ...draft, online: checked === true })}
      />
    </>
  );
}
