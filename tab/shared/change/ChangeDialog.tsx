import { Text } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { changeApi } from '../../../src/contract/changeApi.ts';
import type { PlanView } from '../../../src/contract/views.ts';
import { FormDialog } from '../FormDialog.tsx';
import { type Asked, type ChangeName, useChange } from '../queries.ts';
import { faultOf } from '../trouble.ts';

/** What every dialog about a plan is given. */
export interface DialogProps {
  readonly plan: PlanView;
  readonly onClose: () => void;
}

type PlanChange = Extract<keyof typeof changeApi, ChangeName>;

interface Props<Name extends PlanChange> {
  readonly name: Name;
  readonly title: string;
  readonly save: string;
  /** What will happen, and who sees it. */
  readonly words: readonly string[];
  /** What is missing before the server can be asked, by field; its own rules are the server's. */
  readonly missing?: Readonly<Record<string, string | null>>;
  readonly asked: Asked<Name>;
  readonly onClose: () => void;
  /** The fields, each with what is wrong with it. */
  readonly children?: (message: (field: string) => string | null) => ReactNode;
}

/** One change of a plan: what it asks for, and in words what it does and who sees it, before anything is saved. */
export function ChangeDialog<Name extends PlanChange>(props: Props<Name>) {
  const { name, title, save, words, missing = {}, asked, onClose, children } = props;
  const change = useChange(name);
  const [tried, setTried] = useState(false);
  const isMissing = Object.values(missing).some((fault) => fault !== null);
  const submit = () => {
    setTried(true);
    if (!isMissing) change.mutate(asked);
  };
  const message = (field: string) => (tried ? missing[field] : null) ?? faultOf(change.error, field);
  return (
    <FormDialog
      title={title}
      submitLabel={save}
      busy={change.isPending}
      done={change.isSuccess}
      error={change.error}
      fields={Object.keys(missing)}
      onSubmit={submit}
      onClose={onClose}
    >
      {children?.(message)}
      {words.map((sentence) => (
        <Text key={sentence} size={200}>
          {sentence}
        </Text>
      ))}
    </FormDialog>
  );
}

/** Names the plan and the revision that the person sees. */
export const ofPlan = ({ mentorshipId, revision }: PlanView) => ({ mentorshipId, revision });
