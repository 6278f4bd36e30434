import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { NextPlanView } from '../../src/contract/changeViews.ts';
import type { CoordinatorView, UnitView } from '../../src/contract/views.ts';
import { Answered } from '../shared/Answered.tsx';
import { asks } from '../shared/asks.ts';
import { Loading } from '../shared/Loading.tsx';
import { Notice } from '../shared/Notice.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { useRead } from '../shared/queries.ts';
import { RosterOfUnit } from '../shared/roster/RosterOfUnit.tsx';
import type { SurfaceProps } from '../shared/surface.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { MentorshipPage } from './MentorshipPage.tsx';
import { MentorshipTable } from './MentorshipTable.tsx';
import { Units } from './Units.tsx';

const DeliveryPage = lazy(() => import('./DeliveryPage.tsx'));
const ReminderPage = lazy(() => import('./ReminderPage.tsx'));
const ProgrammesPage = lazy(() => import('./programmes/ProgrammesPage.tsx'));
const StartPage = lazy(() => import('./StartPage.tsx'));

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  notice: { marginBottom: tokens.spacingVerticalM },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
});

/** What opens in place of the page. */
type Beside = 'start' | 'delivery' | 'reminders' | 'programmes';

/** The coordinator's page: every mentorship, what it waits for, and starting a new one. */
export default function Programme({ openId, onOpen }: SurfaceProps) {
  const texts = useTexts();
  const overview = useRead('coordinatorOverview', { afterId: null });
  const [beside, setBeside] = useState<Beside | null>(null);
  const [rosterOf, setRosterOf] = useState<UnitView | null>(null);
  const [next, setNext] = useState<NextPlanView | null>(null);
  const open = (page: Beside | null) => {
    setNext(null);
    setBeside(page);
  };
  const startNext = (from: NextPlanView) => {
    setNext(from);
    setBeside('start');
    onOpen(null);
  };
  const { heading, start } = texts.coordinator;
  const headings = {
    start: start.title,
    delivery: texts.delivery.heading,
    reminders: texts.settings.heading,
    programmes: texts.programmes.heading,
  };
  return (
    <main>
      <Answered query={overview} heading={heading}>
        {(answer) => {
          if (openId !== null)
            return (
              <MentorshipPage
                mentorshipId={openId}
                rows={answer.rows}
                onBack={() => onOpen(null)}
                onStart={startNext}
              />
            );
          if (rosterOf !== null)
            return (
              <RosterOfUnit
                unitId={rosterOf.id}
                unitName={rosterOf.name}
                leaders={rosterOf.leaders}
                onBack={() => setRosterOf(null)}
              />
            );
          if (beside === null)
            return <Page overview={answer} onOpen={onOpen} onBeside={setBeside} onRoster={setRosterOf} />;
          return (
            <Suspense fallback={<Loading heading={headings[beside]} />}>
              {beside === 'delivery' && <DeliveryPage onBack={() => setBeside(null)} />}
              {beside === 'programmes' && <ProgrammesPage onBack={() => setBeside(null)} />}
              {beside === 'reminders' && <ReminderPage onBack={() => setBeside(null)} />}
              {beside === 'start' && (
                <StartPage
                  overview={answer}
                  from={next}
                  onBack={() => open(null)}
                  onStarted={({ mentorshipId }) => {
                    open(null);
                    onOpen(mentorshipId);
                  }}
                />
              )}
            </Suspense>
          );
        }}
      </Answered>
    </main>
  );
}

interface PageProps {
  readonly overview: CoordinatorView;
  readonly onOpen: (mentorshipId: string) => void;
  readonly onBeside: (page: Beside) => void;
  readonly onRoster: (unit: UnitView) => void;
}

function Page({ overview, onOpen, onBeside, onRoster }: PageProps) {
  const styles = useStyles();
  const { coordinator, delivery, programmes, settings } = useTexts();
  const [unitName, setUnitName] = useState('');
  const { rows, units, unreachablePeople } = overview;
  const waiting = rows.filter(asks).length;
  const sentence = waiting === 0 ? coordinator.allWell : coordinator.waiting({ count: waiting, all: rows.length });
  return (
    <>
      <PageHeading title={coordinator.heading}>{rows.length === 0 ? coordinator.empty : sentence}</PageHeading>
      {unreachablePeople > 0 && (
        <div className={styles.notice}>
          <Notice kind="warning">{delivery.someUnreachable({ count: unreachablePeople })}</Notice>
        </div>
      )}
      <div className={styles.bar}>
        <div className={styles.actions}>
          <TouchButton appearance={units.length === 0 ? 'secondary' : 'primary'} onClick={() => onBeside('start')}>
            {coordinator.start.action}
          </TouchButton>
          <TouchButton onClick={() => onBeside('delivery')}>{delivery.heading}</TouchButton>
          <TouchButton onClick={() => onBeside('reminders')}>{settings.heading}</TouchButton>
          <TouchButton onClick={() => onBeside('programmes')}>{programmes.heading}</TouchButton>
        </div>
        {rows.length > 0 && units.length > 1 && (
          <Field label={coordinator.unit}>
            <Select size="large" value={unitName} onChange={(_, { value }) => setUnitName(value)}>
              <option value="">{coordinator.allUnits}</option>
              {units.map(({ id, name }) => (
                <option key={id} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {rows.length > 0 && <MentorshipTable first={overview} unitName={unitName} onOpen={onOpen} />}
      <Units units={units} onRoster={onRoster} />
    </>
  );
}
