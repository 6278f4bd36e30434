import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ItemView, PlanView } from '../../src/contract/views.ts';
import { firstName } from '../shared/firstName.ts';
import { Notice } from '../shared/Notice.tsx';
import { placeWords } from '../shared/plan/itemWords.ts';
import { hasBegun, talkInHand } from '../shared/plan/talkInHand.ts';
import { useChange } from '../shared/queries.ts';
import { Section } from '../shared/Section.tsx';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { troubleWords } from '../shared/TroublePage.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  action: { flex: '1 1 8rem', '@media (min-width: 640px)': { flex: '0 0 auto' } },
});

interface Props {
  readonly plan: PlanView;
  readonly topicInputId: string;
}

/** What comes next and what one may do with it now. */
export function NextTalk({ plan, topicInputId }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const item = talkInHand(plan);
  const toTopics = () => {
    const input = document.getElementById(topicInputId);
    input?.closest('details')?.setAttribute('open', '');
    input?.focus();
  };
  return (
    <Section heading={texts.mentee.next} raised>
      {item === null ? <Text>{texts.mentee.noMoreTalks}</Text> : <Talk plan={plan} item={item} />}
      <div className={styles.actions}>
        {item !== null && <Actions plan={plan} item={item} />}
        {item !== null && plan.topics !== null && (
          <TouchButton className={styles.action} onClick={toTopics}>
            {texts.plan.topics.add}
          </TouchButton>
        )}
      </div>
    </Section>
  );
}

function Talk({ plan, item }: { readonly plan: PlanView; readonly item: ItemView }) {
  const texts = useTexts();
  const when = useWhen();
  const name = firstName(plan.mentor);
  const { booking } = item;
  if (booking === null || item.state !== 'booked') {
    const days = when.dayRange(item.opensOn, item.closesOn);
    return (
      <>
        <Text size={500} weight="semibold">
          {texts.mentee.talkWith({ name })}
        </Text>
        <Text>
          {item.state === 'notHeld' ? texts.mentee.notHeld({ name }) : texts.mentee.notBookedYet({ name, days })}
        </Text>
        {plan.week < 1 && <Text>{texts.mentee.firstContact({ name })}</Text>}
      </>
    );
  }
  return (
    <>
      <Text size={500} weight="semibold">
        {texts.mentee.talkWith({ name })}
      </Text>
      <Text>{`${when.shortDay(booking.on)} ${when.time(booking.time)}, ${when.minutes(booking.minutes)}`}</Text>
      <Text>{placeWords(booking, texts) ?? texts.plan.noPlace}</Text>
      {asksOutcome(plan, item) && <Text>{texts.mentee.outcomeQuestion}</Text>}
      {item.newTimeAsked && <Notice kind="info">{texts.mentee.newTimeAsked({ name })}</Notice>}
      {item.timeMayChange && <Notice kind="info">{texts.slots.mayChange}</Notice>}
      {item.calendarTrouble && (
        <Notice kind="warning">{texts.plan.calendarTrouble[item.calendarTrouble]({ name })}</Notice>
      )}
    </>
  );
}

/** The agreed time has come, and this reader may say that the talk was held. */
const asksOutcome = ({ now }: PlanView, { booking, may }: ItemView): boolean =>
  hasBegun(booking, now) && may.includes('recordHeld');

function Actions({ plan, item }: { readonly plan: PlanView; readonly item: ItemView }) {
  const styles = useStyles();
  const texts = useTexts();
  const ask = useChange('askNewTime');
  const record = useChange('recordTalk');
  const asked = { mentorshipId: plan.mentorshipId, revision: plan.revision, itemKey: item.key };
  const heldOn = item.booking?.on ?? plan.now.on;
  const error = ask.error ?? record.error;
  return (
    <>
      {asksOutcome(plan, item) && (
        <TouchButton
          appearance="primary"
          className={styles.action}
          disabled={record.isPending}
          onClick={() => record.mutate({ ...asked, outcome: 'held', heldOn, reason: null })}
        >
          {texts.mentee.held}
        </TouchButton>
      )}
      {item.may.includes('askNewTime') && !item.newTimeAsked && (
        <TouchButton className={styles.action} disabled={ask.isPending} onClick={() => ask.mutate(asked)}>
          {texts.mentee.askNewTime}
        </TouchButton>
      )}
      {error && (
        <Notice kind="warning" role="alert">
          {troubleWords(error, texts).sentence}
        </Notice>
      )}
    </>
  );
}
