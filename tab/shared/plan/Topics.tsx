import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { PlanView, TopicView } from '../../../src/contract/views.ts';
import { Notice } from '../Notice.tsx';
import { useChange } from '../queries.ts';
import { useTexts } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { troubleWords } from '../TroublePage.tsx';
import { faultOf } from '../trouble.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  topic: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '44px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  field: { width: '100%', maxWidth: '40rem' },
  input: { minHeight: '44px' },
});

interface Props {
  readonly plan: PlanView;
  readonly topics: readonly TopicView[];
  /** The other one of the pair, by first name: said beside the field. */
  readonly other: string;
  /** So that a button elsewhere can lead here. */
  readonly inputId: string;
}

/** What the pair wants to talk about, the newcomer's first, and who sees it. */
export function Topics({ plan, topics, other, inputId }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const remove = useChange('removeTopic');
  const words = texts.plan.topics;
  return (
    <>
      {topics.length === 0 && <Text>{words.none}</Text>}
      <ul className={styles.list}>
        {topics.map((topic) => (
          <li key={topic.id} className={styles.topic}>
            <span className={styles.words}>
              {topic.text}{' '}
              <Text size={200} className={styles.quiet}>
                {topic.mine ? words.mine : words.from({ name: topic.authorName })}
              </Text>
            </span>
            {topic.mine && plan.state === 'active' && (
              <TouchButton
                appearance="subtle"
                aria-label={words.removeNamed({ topic: topic.text })}
                disabled={remove.isPending}
                onClick={() => remove.mutate({ mentorshipId: plan.mentorshipId, topicId: topic.id })}
              >
                {words.remove}
              </TouchButton>
            )}
          </li>
        ))}
      </ul>
      {remove.isError && (
        <Notice kind="warning" role="alert">
          {troubleWords(remove.error, texts).sentence}
        </Notice>
      )}
      {plan.state === 'active' && <AddTopic mentorshipId={plan.mentorshipId} other={other} inputId={inputId} />}
    </>
  );
}

interface AddProps {
  readonly mentorshipId: string;
  readonly other: string;
  readonly inputId: string;
}

function AddTopic({ mentorshipId, other, inputId }: AddProps) {
  const styles = useStyles();
  const texts = useTexts();
  const add = useChange('addTopic');
  const [text, setText] = useState('');
  const words = texts.plan.topics;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') add.mutate({ mentorshipId, text: text.trim() }, { onSuccess: () => setText('') });
  };
  const fault = add.isError ? (faultOf(add.error, 'text') ?? troubleWords(add.error, texts).sentence) : undefined;
  return (
    <form className={styles.form} onSubmit={submit}>
      <Text size={200}>{words.whoSees({ name: other })}</Text>
      <Field
        className={styles.field}
        label={words.label}
        hint={words.hint}
        {...(fault ? { validationMessage: fault } : {})}
      >
        <Input
          className={styles.input}
          value={text}
          maxLength={500}
          id={inputId}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <TouchButton type="submit" disabled={add.isPending}>
        {words.add}
      </TouchButton>
    </form>
  );
}
