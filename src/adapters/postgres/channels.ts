import type { Channels } from '../../store.ts';
import type { Rows } from './tables.ts';

export function createChannels(rows: Rows): Channels {
  return {
    async get(groupId, channelId) {
      const row = await rows
        .selectFrom('channel_tab')
        .select(['unit_id', 'configured_by'])
        .where('group_id', '=', groupId)
        .where('channel_id', '=', channelId)
        .executeTakeFirst();
      return row ? { groupId, channelId, unitId: row.unit_id, configuredBy: row.configured_by } : null;
    },
    async teamsOf(unitId) {
      const query = rows.selectFrom('channel_tab').select('group_id').distinct().where('unit_id', '=', unitId);
      return (await query.orderBy('group_id').execute()).map((row) => row.group_id);
    },
    async save(tab) {
      const values = { unit_id: tab.unitId, configured_by: tab.configuredBy };
      await rows
        .insertInto('channel_tab')
        .values({ group_id: tab.groupId, channel_id: tab.channelId, ...values })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'group_id', 'channel_id']).doUpdateSet(values))
        .execute();
    },
  };
}
