import type { ReactNode } from 'react';
import { useHost, useTexts } from '../shared/surroundings.tsx';
import { SentencePage } from './SentencePage.tsx';

export interface Channel {
  readonly groupId: string;
  readonly channelId: string;
}

/** The channel that Teams says the page stands in; elsewhere the page says where it belongs. */
export function InChannel({ children }: { readonly children: (channel: Channel) => ReactNode }) {
  const { groupId, channelId } = useHost();
  const { noChannel } = useTexts().unit;
  if (groupId === null || channelId === null)
    return <SentencePage title={noChannel.title}>{noChannel.sentence}</SentencePage>;
  return children({ groupId, channelId });
}
