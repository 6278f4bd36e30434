import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeliveryOverviewView, UndeliveredView } from '../../src/contract/deliveryViews.ts';
import { useRead } from '../shared/queries.ts';
import { Section } from '../shared/Section.tsx';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { useTableClass } from '../shared/tableClass.ts';
import { MoreRows } from './MoreRows.tsx';

/** What is due and has not arrived, the oldest first; a page at a time. */
export function UndeliveredTable({ first }: { readonly first: DeliveryOverviewView }) {
  const { heading, none, who, what, due, why } = useTexts().delivery.undelivered;
  const tableClass = useTableClass();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  if (first.undelivered.length === 0) {
    return (
      <Section heading={heading}>
        <Text>{none}</Text>
      </Section>
    );
  }
  return (
    <Section heading={heading}>
      <table className={tableClass} aria-label={heading}>
        <thead>
          <tr>
            <th scope="col">{who}</th>
            <th scope="col">{what}</th>
            <th scope="col">{due}</th>
            <th scope="col">{why}</th>
          </tr>
        </thead>
        <Rows view={first} />
        {cursors.map((after) => (
          <LaterRows key={after} after={after} known={cursors} onMore={setCursors} />
        ))}
      </table>
      {cursors.length === 0 && <MoreRows next={first.nextAfter} onMore={(next) => setCursors([next])} />}
    </Section>
  );
}

interface LaterProps {
  readonly after: string;
  readonly known: readonly string[];
  readonly onMore: (cursors: readonly string[]) => void;
}

function LaterRows({ after, known, onMore }: LaterProps) {
  const page = useRead('deliveryOverview', { after, afterPersonId: null });
  const isLast = known.at(-1) === after;
  return (
    <>
      {page.data && <Rows view={page.data} />}
      <tbody hidden={!isLast}>
        <tr>
          <td colSpan={4}>
            <MoreRows
              page={page}
              next={isLast ? (page.data?.nextAfter ?? null) : null}
              onMore={(next) => onMore([...known, next])}
            />
          </td>
        </tr>
      </tbody>
    </>
  );
}

function Rows({ view }: { readonly view: DeliveryOverviewView }) {
  const { kinds, due } = useTexts().delivery.undelivered;
  const when = useWhen();
  return (
    <tbody>
      {view.undelivered.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name that may leave the server
        <tr key={index}>
          <th scope="row">
            <Text weight="semibold">{row.person.displayName}</Text>
          </th>
          <td>{kinds[row.kind]}</td>
          <td data-column={due}>{when.longDay(row.dueOn)}</td>
          <td>
            <Why row={row} today={view.now.on} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Why({ row, today }: { readonly row: UndeliveredView; readonly today: DeliveryOverviewView['now']['on'] }) {
  const { held, heldWhy, ...others } = useTexts().delivery.undelivered.reasons;
  const when = useWhen();
  if (row.why !== 'held') return others[row.why];
  if (row.heldUntil === null) return others.soon;
  const words = row.heldWhy === null ? held : heldWhy[row.heldWhy];
  return words({ when: when.relativeTime(row.heldUntil, today) });
}
