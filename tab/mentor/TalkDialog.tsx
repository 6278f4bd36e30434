import BookDialog from '../shared/booking/BookDialog.tsx';
import { FetchedDialog } from '../shared/FetchedDialog.tsx';
import { useRead } from '../shared/queries.ts';
import RecordDialog from './RecordDialog.tsx';

interface Props {
  readonly kind: 'book' | 'record';
  readonly mentorshipId: string;
  readonly itemKey: string;
  readonly onClose: () => void;
}

/** A talk's dialog, opened where only the queue is known: the plan is fetched first. */
export default function TalkDialog({ kind, mentorshipId, itemKey, onClose }: Props) {
  const plan = useRead('plan', { mentorshipId });
  const item = plan.data?.items.find(({ key }) => key === itemKey);
  if (!plan.data || !item) return <FetchedDialog error={plan.error} onClose={onClose} />;
  const Dialog = kind === 'book' ? BookDialog : RecordDialog;
  return <Dialog plan={plan.data} item={item} onClose={onClose} />;
}
