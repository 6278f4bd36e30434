import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Answered } from '../shared/Answered.tsx';
import { useTexts } from '../shared/surroundings.tsx';
import { troubleOf } from '../shared/trouble.ts';
import { SentencePage } from './SentencePage.tsx';

interface Props<Data> {
  readonly query: UseQueryResult<Data>;
  readonly heading: string;
  readonly children: (data: Data) => ReactNode;
}

/** What a channel's member sees. Someone outside the team gets the refusal alone, also when it came while she looked. */
export function Admitted<Data>({ query, heading, children }: Props<Data>) {
  const { unit } = useTexts();
  const trouble = query.isError ? troubleOf(query.error) : null;
  if (trouble?.kind === 'fault' && trouble.status === 403) {
    return <SentencePage title={unit.refused}>{trouble.fault.message}</SentencePage>;
  }
  return (
    <Answered query={query} heading={heading}>
      {children}
    </Answered>
  );
}
