import { refusal } from '../guards.ts';
import type { Reply } from '../http.ts';
import { newGuid } from '../ids.ts';
import type { ChannelTab } from '../state.ts';
import type { ShellCall } from './shellCall.ts';

/** What Teams does when a configuration page has saved: the channel gets the tab. */
export function addTab({ ctx, me, params, body }: ShellCall): Reply {
  const team = ctx.state.teams.find((known) => known.channels.some((channel) => channel.id === params.channel));
  const channel = team?.channels.find((known) => known.id === params.channel);
  if (team === undefined || channel === undefined || !team.memberIds.includes(me.id)) {
    throw refusal(404, 'noSuchChannel', `${me.displayName} is in no team with the channel '${params.channel}'.`);
  }
  const { displayName, contentUrl, websiteUrl, entityId } = body();
  const isComplete = [displayName, contentUrl, entityId].every((value) => typeof value === 'string' && value !== '');
  if (!isComplete) throw refusal(400, 'incompleteTab', 'A tab needs displayName, contentUrl and entityId.');
  if (!URL.canParse(String(contentUrl)))
    throw refusal(400, 'badContentUrl', `'${String(contentUrl)}' is not an absolute address.`);
  const tab: ChannelTab = {
    id: newGuid(),
    displayName: String(displayName),
    contentUrl: String(contentUrl),
    websiteUrl: typeof websiteUrl === 'string' ? websiteUrl : null,
    entityId: String(entityId),
  };
  channel.tabs = [...channel.tabs.filter((known) => known.entityId !== tab.entityId), tab];
  ctx.changed('tabs');
  return { status: 201, body: tab };
}
