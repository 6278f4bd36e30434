import type { Greetings } from '../../store/reminders.ts';
import type { Rows } from './tables.ts';

export function createGreetings(rows: Rows): Greetings {
  const insert = (personId: string, state: 'promised' | 'given') =>
    rows
      .insertInto('greeting')
      .values({ person_id: personId, state })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doNothing())
      .returning('person_id')
      .executeTakeFirst();
  return {
    async promise(personId) {
      await insert(personId, 'promised');
    },
    async isPromised(personId) {
      const promised = await rows
        .selectFrom('greeting')
        .select('person_id')
        .where('person_id', '=', personId)
        .where('state', '=', 'promised')
        .executeTakeFirst();
      return promised !== undefined;
    },
    async giveFirst(personId) {
      return (await insert(personId, 'given')) !== undefined;
    },
    async given(personId) {
      await rows.updateTable('greeting').set({ state: 'given' }).where('person_id', '=', personId).execute();
    },
    async forget(personId) {
      await rows.deleteFrom('greeting').where('person_id', '=', personId).execute();
    },
  };
}
