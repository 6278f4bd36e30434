import type { NetworkTeam } from '../../domain/network/statusReport.ts';

export const teamOf = (row: {
  id: string;
  network_id: string;
  network_name: string;
  name: string;
  member_ids: NetworkTeam['memberIds'];
  gatherings: NetworkTeam['gatherings'];
}): NetworkTeam => ({
  id: row.id,
  networkId: row.network_id,
  networkName: row.network_name,
  name: row.name,
  memberIds: row.member_ids,
  gatherings: row.gatherings,
});
