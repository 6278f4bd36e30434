import { Checkbox, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { SlotsView } from '../../../src/contract/slotViews.ts';
import type { ItemView, PlanView } from '../../../src/contract/views.ts';
import type { Day } from '../../../src/domain/day.ts';
import { FormDialog } from '../FormDialog.tsx';
import { firstName } from '../firstName.ts';
import { Notice } from '../Notice.tsx';
import { useChange } from '../queries.ts';
import { readTime } from '../readTime.ts';
import { useTexts, useWhen } from '../surroundings.tsx';
import { faultOf } from '../trouble.ts';
import { AskLeader } from './AskLeader.tsx';
import { bookingDraft, draftFrom } from './bookingDraft.ts';
import { type BookingDraft, checkBooking, isOutsideWindow } from './checkBooking.ts';
import { NoSlotNotice } from './NoSlotNotice.tsx';
import { type Offered, own, SlotChoice, useOffered } from './SlotChoice.tsx';
import { TimeFields } from './TimeFields.tsx';
import { TimeWarnings } from './TimeWarnings.tsx';
import { useSlots, useTimeCheck } from './useSlots.ts';

const JoinDialog = lazy(() => import('../change/JoinDialog.tsx'));

const useStyles = makeStyles({
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

/** Books or moves a talk: the times that suit both, or one's own; place, and who sees what. */
export default function BookDialog({ plan, item, onClose }: Props) {
  const { booking: words } = useTexts();
  const when = useWhen();
  const slots = useSlots({ mentorshipId: plan.mentorshipId, itemKey: item.key });
  const offered = useOffered(slots.data);
  const [wanted, setWanted] = useState<string | null>(null);
  const [draft, setDraft] = useState(() => bookingDraft(item, plan));
  const [tried, setTried] = useState(false);
  const [joins, setJoins] = useState(false);
  const slot = chosenOf(offered, wanted, slots.isPending);
  const faults = checkBooking(draft, plan);
  const booking = useBooking(plan, item);
  const { error } = slot === own ? booking.own : booking.proposed;
  const name = firstName(plan.mentee);
  const said = item.kind === 'probationTalk' ? words.probation : words;
  const moves = item.booking !== null && item.state === 'booked';
  const days = when.dayRange(item.opensOn, item.closesOn);
  const submit = () => {
    setTried(true);
    if (slot === own) booking.bookOwn(draft, faults);
    else if (slot !== null) booking.bookProposed(slot, draft);
  };
  const choose = (chosen: string) => {
    if (chosen === own && slot !== own) setDraft(draftFrom(draft, slot ?? undefined));
    setWanted(chosen);
  };
  if (joins)
    return (
      <Suspense fallback={null}>
        <JoinDialog plan={plan} item={item} onClose={onClose} />
      </Suspense>
    );
  return (
    <FormDialog
      title={moves ? said.titleMove({ name }) : said.title({ name })}
      submitLabel={moves ? words.saveMove : words.save}
      busy={booking.own.isPending || booking.proposed.isPending}
      waiting={slot === null}
      done={booking.own.isSuccess || booking.proposed.isSuccess}
      error={error}
      fields={['on', 'time', 'minutes', 'place']}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{words.window({ days })}</Text>
      {slots.data && (
        <NoSlotNotice slots={slots.data} onJoin={item.may.includes('joinNext') ? () => setJoins(true) : null} />
      )}
      <SlotChoice
        offered={offered}
        searching={slots.isPending}
        chosen={slot === own ? own : (slot?.startsAt ?? null)}
        onChoose={choose}
      />
      {slots.data && item.kind !== 'probationTalk' && <AskLeader plan={plan} item={item} slots={slots.data} />}
      {slot === own && (
        <OwnTime plan={plan} item={item} draft={draft} faults={tried ? faults : {}} error={error} onChange={setDraft} />
      )}
      <PlaceFields draft={draft} error={error} onChange={setDraft} />
      <Text size={200}>{said.whoSees({ name })}</Text>
      <Unread slots={slots.data} failed={slots.isError} />
    </FormDialog>
  );
}

/** What is chosen: the first that is offered until somebody says otherwise; null while nothing is known yet. */
function chosenOf(offered: readonly Offered[], wanted: string | null, searching: boolean): Offered | typeof own | null {
  if (wanted === own) return own;
  const [first] = offered;
  return offered.find(({ startsAt }) => startsAt === wanted) ?? first ?? (searching ? null : own);
}

function useBooking({ mentorshipId, revision }: PlanView, { key: itemKey }: ItemView) {
  const proposed = useChange('bookSlot');
  const own = useChange('bookItem');
  const rest = ({ place, online }: BookingDraft) => ({ place: place.trim() === '' ? null : place.trim(), online });
  const ref = { mentorshipId, revision, itemKey };
  return {
    proposed,
    own,
    bookProposed: ({ startsAt, minutes }: Offered, draft: BookingDraft) =>
      proposed.mutate({ ...ref, startsAt, minutes, ...rest(draft) }),
    bookOwn: (draft: BookingDraft, faults: object) => {
      const time = readTime(draft.time);
      if (Object.keys(faults).length > 0 || time === null) return;
      own.mutate({ ...ref, on: draft.on as Day, time, minutes: Number(draft.minutes), ...rest(draft) });
    },
  };
}

interface OwnProps {
  readonly plan: PlanView;
  readonly item: ItemView;
  readonly draft: BookingDraft;
  readonly faults: ReturnType<typeof checkBooking>;
  readonly error: unknown;
  readonly onChange: (draft: BookingDraft) => void;
}

/** A time of one's own, with what speaks against it. */
function OwnTime({ plan, item, ...fields }: OwnProps) {
  const { booking: book } = useTexts();
  const when = useWhen();
  const { draft } = fields;
  const time = readTime(draft.time);
  const isWhole = time !== null && Object.keys(checkBooking(draft, plan)).length === 0;
  const at = { mentorshipId: plan.mentorshipId, itemKey: item.key, on: draft.on as Day };
  const check = useTimeCheck(isWhole ? { ...at, time, minutes: Number(draft.minutes) } : null);
  const days = when.dayRange(item.opensOn, item.closesOn);
  return (
    <>
      <TimeFields plan={plan} {...fields} />
      {isOutsideWindow(draft, item) && <Notice kind="info">{book.outsideWindow({ days })}</Notice>}
      <TimeWarnings check={check} />
    </>
  );
}

function PlaceFields({ draft, error, onChange }: Pick<OwnProps, 'draft' | 'error' | 'onChange'>) {
  const styles = useStyles();
  const { booking: book } = useTexts();
  const placeFault = faultOf(error, 'place');
  return (
    <>
      <Field label={book.place} hint={book.placeHint} {...(placeFault ? { validationMessage: placeFault } : {})}>
        <Input
          size="large"
          value={draft.place}
          maxLength={100}
          onChange={(_, { value }) => onChange({ ...draft, place: value })}
        />
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

/** What could not be read, last: the proposals hold without it. */
function Unread({ slots, failed }: { readonly slots: SlotsView | undefined; readonly failed: boolean }) {
  const { slots: words } = useTexts();
  const names = slots?.unread ?? [];
  if (failed) return <Notice kind="info">{words.notLoaded}</Notice>;
  if (names.length === 0) return null;
  return <Text size={200}>{names.length > 1 ? words.unreadAll : words.unread({ names })}</Text>;
}
