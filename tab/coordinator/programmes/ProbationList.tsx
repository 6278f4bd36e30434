import { Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { probationTalksMax } from '../../../src/domain/programme/checkSteps.ts';
import type { ProgrammeContent } from '../../../src/domain/programme/draft.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { Section } from '../../shared/Section.tsx';
import { useTexts } from '../../shared/surroundings.tsx';
import { TouchButton } from '../../shared/TouchButton.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { DayRuleFields } from './DayRuleFields.tsx';
import { dayRuleWords } from './dayRule.ts';
import { newKey, type ProgrammeForm, replaced, without } from './draftForm.ts';
import { NumberField } from './NumberField.tsx';
import { Part } from './Part.tsx';
import { usePartStyles } from './partStyles.ts';

type Talk = ProgrammeContent['probationTalks'][number];
type Around = Extract<Talk, { kind: 'around' }>;

const usual = {
  around: (key: string): Talk => ({
    key,
    kind: 'around',
    after: { from: 'employedOn', months: 3 },
    plusMinus: { days: 7 },
  }),
  between: (key: string): Talk => ({
    key,
    kind: 'between',
    opens: { from: 'employedOn', months: 4 },
    closes: { from: 'employedOn', months: 5 },
  }),
};

/** The talks about probation that the department leader holds. */
export function ProbationList({ form: { content, write, message, isFaulty } }: { readonly form: ProgrammeForm }) {
  const { editor } = useTexts().programmes;
  const { probationTalks } = content;
  const put = (next: readonly Talk[]) => write({ probationTalks: next });
  return (
    <Section heading={editor.probationTalks}>
      <Text size={200}>{probationTalks.length === 0 ? editor.noProbationTalks : editor.probationIntro}</Text>
      {probationTalks.map((talk, index) => (
        <TalkFields
          key={talk.key}
          talk={talk}
          index={index}
          isFaulty={isFaulty(`probationTalks.${index}`)}
          message={message}
          onChange={(one) => put(replaced(probationTalks, index, one))}
          onRemove={() => put(without(probationTalks, index))}
        />
      ))}
      {probationTalks.length < probationTalksMax && (
        <div>
          <TouchButton
            icon={<AddRegular />}
            onClick={() => put([...probationTalks, usual.around(newKey('probation'))])}
          >
            {editor.addProbationTalk}
          </TouchButton>
        </div>
      )}
    </Section>
  );
}

interface TalkProps<Kind extends Talk = Talk> {
  readonly talk: Kind;
  readonly index: number;
  readonly message: (path: string) => string | null;
  readonly onChange: (talk: Talk) => void;
}

type OneProps = TalkProps & { readonly isFaulty: boolean; readonly onRemove: () => void };

function TalkFields({ talk, index, isFaulty, message, onChange, onRemove }: OneProps) {
  const styles = usePartStyles();
  const texts = useTexts();
  const { editor } = texts.programmes;
  return (
    <Part
      name={editor.probationTalk({ number: index + 1 })}
      line={lineOf(talk, texts)}
      isFaulty={isFaulty}
      isNew={false}
      onRemove={onRemove}
    >
      <div className={styles.fields}>
        <ChoiceField
          label={editor.probationKind}
          value={talk.kind}
          choices={editor.probationKinds}
          onChange={(kind) => onChange(usual[kind](talk.key))}
        />
      </div>
      {talk.kind === 'around' ? (
        <AroundFields talk={talk} index={index} message={message} onChange={onChange} />
      ) : (
        (['opens', 'closes'] as const).map((side) => (
          <DayRuleFields
            key={side}
            label={editor[side]}
            rule={talk[side]}
            path={`probationTalks.${index}.${side}`}
            message={message}
            onChange={(rule) => onChange({ ...talk, [side]: rule })}
          />
        ))
      )}
    </Part>
  );
}

function lineOf(talk: Talk, texts: Texts): string {
  const { editor } = texts.programmes;
  if (talk.kind === 'between')
    return editor.betweenLine({ from: dayRuleWords(talk.opens, texts), to: dayRuleWords(talk.closes, texts) });
  const margin = talk.plusMinus;
  const unit = 'workingDays' in margin ? 'workingDays' : 'days';
  const count = 'workingDays' in margin ? margin.workingDays : margin.days;
  const words = count === null ? '–' : editor.margins({ count, unit });
  return editor.aroundLine({ day: dayRuleWords(talk.after, texts), margin: words });
}

function AroundFields({ talk, index, message, onChange }: TalkProps<Around>) {
  const styles = usePartStyles();
  const { editor } = useTexts().programmes;
  const path = `probationTalks.${index}`;
  const margin = talk.plusMinus;
  const unit = 'workingDays' in margin ? 'workingDays' : 'days';
  const count = 'workingDays' in margin ? margin.workingDays : margin.days;
  const marginOf = (kind: typeof unit, value: number | null) =>
    kind === 'days' ? { days: value } : { workingDays: value };
  return (
    <>
      <DayRuleFields
        label={editor.after}
        rule={talk.after}
        path={`${path}.after`}
        message={message}
        onChange={(after) => onChange({ ...talk, after })}
      />
      <div className={styles.fields}>
        <NumberField
          label={editor.margin}
          value={count}
          fault={message(`${path}.plusMinus.${unit}`)}
          onChange={(value) => onChange({ ...talk, plusMinus: marginOf(unit, value) })}
        />
        <ChoiceField
          label={editor.marginUnit}
          value={unit}
          choices={editor.marginUnits}
          onChange={(kind) => onChange({ ...talk, plusMinus: marginOf(kind, count) })}
        />
      </div>
    </>
  );
}
