import { makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import type { MyRosterView } from '../../../src/contract/rosterViews.ts';
import { Notice } from '../Notice.tsx';
import { useChange, useRead } from '../queries.ts';
import { useTexts, useWhen } from '../surroundings.tsx';
import { troubleWords } from '../TroublePage.tsx';
import { PatternButton } from './PatternButton.tsx';
import { reachWords } from './reachWords.ts';
import { ShiftList } from './ShiftList.tsx';
import { Undoable } from './Undoable.tsx';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  // What Fluent leaves free around a switch would set it off from the words above.
  switch: { minHeight: '44px', alignItems: 'center', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** One's own shifts as they are known, a pattern to type, and whether one will meet outside them. */
export default function MyRoster() {
  const texts = useTexts();
  const mine = useRead('myRoster', {});
  if (mine.data !== undefined) return <Mine view={mine.data} />;
  if (mine.isError) return <Notice kind="warning">{troubleWords(mine.error, texts).sentence}</Notice>;
  return <span role="status">{texts.common.loading}</span>;
}

function Mine({ view }: { readonly view: MyRosterView }) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const words = texts.rosters.mine;
  const undo = useChange('undoMyPattern');
  const { known, pattern, nextShifts, now } = view;
  return (
    <div className={styles.box}>
      <Text as="p">
        {known === null ? words.none : `${reachWords(known, { texts, when, today: now.on })}.`}{' '}
        {pattern.pattern !== null && known?.source !== 'pattern' && words.patternLine}
      </Text>
      {known !== null && (
        <>
          <Text as="h3" weight="semibold">
            {words.next}
          </Text>
          {nextShifts.length === 0 ? (
            <Text as="p">{words.noNext}</Text>
          ) : (
            <ShiftList shifts={nextShifts} label={words.next} />
          )}
        </>
      )}
      <Text size={200}>{words.whoSees}</Text>
      <div>
        <PatternButton person={null} unitId={null} saved={pattern} today={now.on} />
      </div>
      {pattern.undoUntilTime && (
        <Undoable
          untilTime={pattern.undoUntilTime}
          label={words.undo}
          undo={undo}
          onUndo={() => undo.mutate({ revision: pattern.revision })}
        />
      )}
      <OffShift view={view} />
    </div>
  );
}

/** Saves itself; it can be switched back at any time. */
function OffShift({ view }: { readonly view: MyRosterView }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.rosters.mine;
  const set = useChange('setMeetsOffShift');
  return (
    <div>
      <Switch
        className={styles.switch}
        label={words.offShift}
        checked={set.isPending ? set.variables.meetsOffShift : view.meetsOffShift}
        onChange={(_, { checked }) => set.mutate({ meetsOffShift: checked })}
      />
      <Text size={200} className={styles.hint}>
        {words.offShiftHint} {words.offShiftSees}
      </Text>
      <span role="status">{set.isSuccess && <Text size={200}>{words.saved}</Text>}</span>
      {set.isError && (
        <Notice kind="warning" role="alert">
          {troubleWords(set.error, texts).sentence}
        </Notice>
      )}
    </div>
  );
}
