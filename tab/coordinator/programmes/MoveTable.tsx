import type { ItemDifferenceView } from '../../../src/contract/programmeViews.ts';
import type { ItemView } from '../../../src/contract/views.ts';
import { itemName, itemWhen } from '../../shared/plan/itemWords.ts';
import { useTexts, useWhen } from '../../shared/surroundings.tsx';
import { useTableClass } from '../../shared/tableClass.ts';

/** Each talk before and after, in the order of the days. */
export function MoveTable({ items }: { readonly items: readonly ItemDifferenceView[] }) {
  const table = useTableClass();
  const texts = useTexts();
  const when = useWhen();
  const { move } = texts.programmes;
  if (items.length === 0) return null;
  const days = (item: ItemView | null) => {
    if (item === null) return '–';
    return item.state === 'lapsed' ? texts.plan.states.lapsed : itemWhen(item, texts, when);
  };
  return (
    <table className={table}>
      <thead>
        <tr>
          <th scope="col">{move.what}</th>
          <th scope="col">{move.change}</th>
          <th scope="col">{move.before}</th>
          <th scope="col">{move.after}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ change, before, after }) => {
          const item = after ?? before;
          return item === null ? null : (
            <tr key={item.key}>
              <th scope="row">
                {itemName(item, texts)}
                {item.employmentWeek !== null && ` · ${texts.plan.week({ week: item.employmentWeek })}`}
              </th>
              <td>{move.changes[change]}</td>
              <td data-column={move.before}>{days(before)}</td>
              <td data-column={move.after}>{days(after)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
