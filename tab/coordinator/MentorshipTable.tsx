import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoordinatorView } from '../../src/contract/views.ts';
import { Notice } from '../shared/Notice.tsx';
import { useRead } from '../shared/queries.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { troubleWords } from '../shared/TroublePage.tsx';
import { useTableClass } from '../shared/tableClass.ts';
import { MentorshipRow } from './MentorshipRow.tsx';

const useStyles = makeStyles({
  foot: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly first: CoordinatorView;
  /** Only this unit's rows; empty for all. */
  readonly unitName: string;
  readonly onOpen: (mentorshipId: string) => void;
}

/** Every mentorship, the one that waits for something first; a page at a time. */
export function MentorshipTable({ first, unitName, onOpen }: Props) {
  const styles = useStyles();
  const tableClass = useTableClass();
  const { table, onlyCounts, noneInUnit } = useTexts().coordinator;
  const [afterIds, setAfterIds] = useState<readonly string[]>([]);
  const showMore = (afterId: string) => setAfterIds([...afterIds, afterId]);
  const shows = { unitName, onOpen };
  const isEmpty = unitName !== '' && first.nextAfterId === null && !first.rows.some((row) => row.unitName === unitName);
  return (
    <>
      {isEmpty && <Text as="p">{noneInUnit}</Text>}
      <table className={tableClass} aria-label={table.label} hidden={isEmpty}>
        <thead>
          <tr>
            <th scope="col">{table.newcomer}</th>
            <th scope="col">{table.now}</th>
            <th scope="col">{table.people}</th>
            <th scope="col">{table.programme}</th>
          </tr>
        </thead>
        <Rows view={first} {...shows} />
        {afterIds.map((afterId, index) => (
          <LaterRows
            key={afterId}
            afterId={afterId}
            isLast={index === afterIds.length - 1}
            onMore={showMore}
            {...shows}
          />
        ))}
      </table>
      <div className={styles.foot}>
        {afterIds.length === 0 && <More afterId={first.nextAfterId} onMore={showMore} />}
        <Text as="p" size={200}>
          {onlyCounts}
        </Text>
      </div>
    </>
  );
}

interface RowsProps extends Pick<Props, 'unitName' | 'onOpen'> {
  readonly view: CoordinatorView;
}

function Rows({ view, unitName, onOpen }: RowsProps) {
  return (
    <tbody>
      {view.rows
        .filter((row) => unitName === '' || row.unitName === unitName)
        .map((row) => (
          <MentorshipRow key={row.mentorshipId} row={row} today={view.now.on} onOpen={() => onOpen(row.mentorshipId)} />
        ))}
    </tbody>
  );
}

interface LaterRowsProps extends Pick<Props, 'unitName' | 'onOpen'> {
  readonly afterId: string;
  readonly isLast: boolean;
  readonly onMore: (afterId: string) => void;
}

function LaterRows({ afterId, isLast, onMore, unitName, onOpen }: LaterRowsProps) {
  const texts = useTexts();
  const page = useRead('coordinatorOverview', { afterId });
  return (
    <>
      {page.data && <Rows view={page.data} unitName={unitName} onOpen={onOpen} />}
      <tbody hidden={!isLast}>
        <tr>
          <td colSpan={4}>
            {page.isPending && <span role="status">{texts.common.loading}</span>}
            {page.isError && <Notice kind="warning">{troubleWords(page.error, texts).sentence}</Notice>}
            {isLast && page.data && <More afterId={page.data.nextAfterId} onMore={onMore} />}
          </td>
        </tr>
      </tbody>
    </>
  );
}

function More({ afterId, onMore }: { readonly afterId: string | null; readonly onMore: (afterId: string) => void }) {
  const { coordinator } = useTexts();
  if (afterId === null) return null;
  return <TouchButton onClick={() => onMore(afterId)}>{coordinator.showMore}</TouchButton>;
}
