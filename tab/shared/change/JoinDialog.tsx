import type { ItemView } from '../../../src/contract/views.ts';
import { firstName } from '../firstName.ts';
import { useTexts, useWhen } from '../surroundings.tsx';
import { ChangeDialog, type DialogProps, ofPlan } from './ChangeDialog.tsx';

/** A talk and the next one become one, where shifts are few. */
export default function JoinDialog({ plan, item, onClose }: DialogProps & { readonly item: ItemView }) {
  const { changes } = useTexts();
  const when = useWhen();
  const waiting = plan.items.filter(({ kind, state }) => kind === 'talk' && state !== 'lapsed');
  const next = waiting[waiting.findIndex(({ key }) => key === item.key) + 1] ?? item;
  const words = changes.join.effect({
    name: firstName(plan.mentee),
    first: when.dayRange(item.opensOn, item.closesOn),
    second: when.dayRange(next.opensOn, next.closesOn),
  });
  return (
    <ChangeDialog
      name="joinWindows"
      title={changes.join.title}
      save={changes.join.save}
      words={[words, changes.seenByAll]}
      asked={{ ...ofPlan(plan), itemKey: item.key }}
      onClose={onClose}
    />
  );
}
