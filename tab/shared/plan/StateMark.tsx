import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { ComponentType } from 'react';
import type { ItemView } from '../../../src/contract/views.ts';
import { useTexts } from '../surroundings.tsx';
import { type Glance, glanceAt } from './itemState.ts';

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  icon: { fontSize: '20px', flexShrink: 0 },
  good: { color: tokens.colorPaletteLightGreenForeground2 },
  waits: { color: tokens.colorPaletteMarigoldForeground2 },
  agreed: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const icons: Readonly<Record<Glance, ComponentType<{ className?: string }>>> = {
  planned: CircleRegular,
  toBook: ClockRegular,
  booked: CalendarRegular,
  held: CheckmarkCircleRegular,
  done: CheckmarkCircleRegular,
  notHeld: SubtractCircleRegular,
  lapsed: SubtractCircleRegular,
  unclear: QuestionCircleRegular,
  overdue: ClockRegular,
  newTimeAsked: ArrowRepeatAllRegular,
};

const tones = {
  planned: 'quiet',
  toBook: 'waits',
  booked: 'agreed',
  held: 'good',
  done: 'good',
  notHeld: 'quiet',
  lapsed: 'quiet',
  unclear: 'waits',
  overdue: 'waits',
  newTimeAsked: 'waits',
} as const;

/** The state of an item: colour of the plan, never of a person, with icon and word. */
export function StateMark({ item, today }: { readonly item: ItemView; readonly today: string }) {
  const styles = useStyles();
  const { plan } = useTexts();
  const glance = glanceAt(item, today);
  const Icon = icons[glance];
  return (
    <span className={styles.mark}>
      <Icon className={mergeClasses(styles.icon, styles[tones[glance]])} aria-hidden="true" />
      <span>
        {plan.states[glance]}
        {item.reason && (glance === 'lapsed' || glance === 'notHeld') && `, ${plan.reasons[item.reason]}`}
      </span>
    </span>
  );
}
