import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { RequestOf } from '../../src/contract/api.ts';
import type { PreviewView } from '../../src/contract/views.ts';
import { itemName, itemWhen } from '../shared/plan/itemWords.ts';
import { Section } from '../shared/Section.tsx';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { validation } from './draftForm.ts';

export type PastItems = NonNullable<RequestOf<'startMentorship'>['pastItems']>;

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL } });

interface Props {
  readonly preview: PreviewView;
  readonly chosen: PastItems | null;
  readonly isMissing: boolean;
  readonly onChoose: (how: PastItems) => void;
}

/** A plan entered late: what lies behind us, and what is to become of it. */
export function PastChoice({ preview, chosen, isMissing, onChoose }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const { preview: words, start } = texts.coordinator;
  const past = preview.items.filter(({ key }) => preview.past.includes(key));
  return (
    <Section heading={words.past({ count: past.length })}>
      <ul className={styles.list}>
        {past.map((item) => (
          <li key={item.key}>
            {itemName(item, texts)} <Text size={200}>{itemWhen(item, texts, when)}</Text>
          </li>
        ))}
      </ul>
      <Field label={words.pastQuestion} required {...validation(isMissing ? start.faults.choice : null)}>
        <RadioGroup name="pastItems" value={chosen ?? ''} onChange={(_, { value }) => onChoose(value as PastItems)}>
          {(['done', 'lapsed', 'open'] as const).map((how) => (
            <Radio
              key={how}
              value={how}
              label={
                <>
                  <Text block>{words.pastChoices[how]}</Text>
                  <Text block size={200}>
                    {words.pastHints[how]}
                  </Text>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </Section>
  );
}
