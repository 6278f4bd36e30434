import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { UnitRostersView } from '../../../src/contract/rosterViews.ts';
import { Notice } from '../Notice.tsx';
import { Queue } from '../Queue.tsx';
import { useChange } from '../queries.ts';
import { Section } from '../Section.tsx';
import { useTexts, useWhen } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { troubleWords } from '../TroublePage.tsx';
import { weekdayWords } from '../weekdayWords.ts';
import { BlockedButton } from './BlockedButton.tsx';
import { type BlockedGroup, groupsOf, withGroup } from './blockedGroups.ts';
import { CalmHours } from './CalmHours.tsx';
import { Undoable } from './Undoable.tsx';
import { useSaveTimes } from './useSaveTimes.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  words: { flex: '1 1 14rem', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** When nobody in a unit can talk, and when it is calm. Each change is saved as it is made, with ten minutes to take it back. */
export function UnitTimes({ view }: { readonly view: UnitRostersView }) {
  const texts = useTexts();
  const when = useWhen();
  const words = texts.rosters.times;
  const save = useSaveTimes(view);
  const undo = useChange('undoUnitTimes');
  const { times, unitId, now } = view;
  const groups = groupsOf(times.blocked);
  return (
    <Section heading={words.heading}>
      <Text as="p">{words.intro}</Text>
      {groups.length === 0 && <Text as="p">{words.none}</Text>}
      {groups.length > 0 && (
        <Queue>
          {groups.map((group) => (
            <GroupRow
              key={`${group.from} ${group.to} ${group.kind}`}
              view={view}
              group={group}
              busy={save.isPending}
              onRemove={() => save.mutate({ blocked: withGroup(times.blocked, { before: group, after: null }) })}
            />
          ))}
        </Queue>
      )}
      {save.isError && (
        <Notice kind="warning" role="alert">
          {troubleWords(save.error, texts).sentence}
        </Notice>
      )}
      <div>
        <BlockedButton view={view} group={null}>
          {words.add}
        </BlockedButton>
      </div>
      {times.saved && (
        <Text size={200}>
          {words.saved({ name: times.saved.byName, when: when.relativeTime(times.saved, now.on) })}
        </Text>
      )}
      {times.undoUntilTime && (
        <Undoable
          untilTime={times.undoUntilTime}
          label={words.undo}
          undo={undo}
          onUndo={() => undo.mutate({ unitId, revision: times.revision })}
        />
      )}
      <CalmHours view={view} />
    </Section>
  );
}

interface RowProps {
  readonly view: UnitRostersView;
  readonly group: BlockedGroup;
  readonly busy: boolean;
  readonly onRemove: () => void;
}

function GroupRow({ view, group, busy, onRemove }: RowProps) {
  const styles = useStyles();
  const { rosters, when } = useTexts();
  const words = rosters.times;
  const what = `${words.kinds[group.kind]} ${rosters.clockSpan(group)}`;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text block weight="semibold">
          {what}
        </Text>
        <Text block size={200} className={styles.quiet}>
          {weekdayWords(group.weekdays, { names: when.weekdays, and: words.and })}
        </Text>
      </div>
      <BlockedButton view={view} group={group} label={words.changeNamed({ what })}>
        {words.change}
      </BlockedButton>
      <TouchButton aria-label={words.removeNamed({ what })} disabled={busy} onClick={onRemove}>
        {words.remove}
      </TouchButton>
    </li>
  );
}
