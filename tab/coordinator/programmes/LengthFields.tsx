import type { ProgrammeContent } from '../../../src/domain/programme/draft.ts';
import { Section } from '../../shared/Section.tsx';
import { useTexts } from '../../shared/surroundings.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import type { ProgrammeForm } from './draftForm.ts';
import { NumberField } from './NumberField.tsx';
import { usePartStyles } from './partStyles.ts';

type OnDemand = ProgrammeContent['onDemandUntil'];
type OnDemandKind = 'none' | 'week' | 'months';

const kindOf = (until: OnDemand): OnDemandKind => (until === null ? 'none' : 'week' in until ? 'week' : 'months');

function usualFor(kind: OnDemandKind, weeks: number | null): OnDemand {
  if (kind === 'none') return null;
  return kind === 'week' ? { week: weeks } : { months: 24 };
}

/** How long the programme lasts, and how long a talk does. */
export function LengthFields({ form: { content, write, message } }: { readonly form: ProgrammeForm }) {
  const styles = usePartStyles();
  const { editor } = useTexts().programmes;
  const { onDemandUntil, talk, weeks } = content;
  const minutes = ['bookMinutes', 'floorMinutes', 'ceilingMinutes'] as const;
  return (
    <>
      <Section heading={editor.length}>
        <div className={styles.fields}>
          <NumberField
            label={editor.weeks}
            value={weeks}
            fault={message('weeks')}
            onChange={(value) => write({ weeks: value })}
          />
          <ChoiceField
            label={editor.onDemand}
            value={kindOf(onDemandUntil)}
            choices={editor.onDemandKinds}
            fault={message('onDemandUntil')}
            onChange={(kind) => write({ onDemandUntil: usualFor(kind, weeks) })}
          />
          {onDemandUntil && 'week' in onDemandUntil && (
            <NumberField
              key="week"
              label={editor.onDemandWeek}
              value={onDemandUntil.week}
              fault={message('onDemandUntil.week')}
              onChange={(week) => write({ onDemandUntil: { week } })}
            />
          )}
          {onDemandUntil && 'months' in onDemandUntil && (
            <NumberField
              key="months"
              label={editor.onDemandMonths}
              value={onDemandUntil.months}
              fault={message('onDemandUntil.months')}
              onChange={(months) => write({ onDemandUntil: { months } })}
            />
          )}
        </div>
      </Section>
      <Section heading={editor.talkLength}>
        <div className={styles.fields}>
          {minutes.map((bound) => (
            <NumberField
              key={bound}
              label={editor[bound]}
              value={talk[bound]}
              fault={message(`talk.${bound}`)}
              onChange={(value) => write({ talk: { ...talk, [bound]: value } })}
            />
          ))}
        </div>
      </Section>
    </>
  );
}
