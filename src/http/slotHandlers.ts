import type { slotApi } from '../contract/slotApi.ts';
import { bookAt } from '../usecases/plan/bookItem.ts';
import { askForRoom, checkRoom } from '../usecases/slot/askLeader.ts';
import { checkSlot } from '../usecases/slot/bookSlot.ts';
import { checkTime } from '../usecases/slot/checkTime.ts';
import { keepTime } from '../usecases/slot/keepTime.ts';
import { readSlots } from '../usecases/slot/readSlots.ts';
import { type Handler, present, referTo, showPlan } from './handler.ts';
import { presentSlots, presentTimeCheck } from './presenters/slots.ts';

export const slotHandlers: { readonly [Name in keyof typeof slotApi]: Handler<Name> } = {
  slots: { read: ({ world, actor, request }) => present(readSlots(world, actor, request), presentSlots) },
  checkTime: {
    read: ({ world, actor, request }) =>
      present(checkTime(world, actor, request), (checked) => presentTimeCheck(checked, world.clock.now())),
  },
  keepTime: { act: ({ world, actor, request }) => referTo(keepTime(world, actor, request)), show: showPlan },
  askLeader: {
    prepare: ({ world, actor, request }) => checkRoom(world, actor, request),
    act: ({ world, actor, request }) => referTo(askForRoom(world, actor, request)),
    show: showPlan,
  },
  bookSlot: {
    prepare: ({ world, actor, request }) => checkSlot(world, actor, request),
    act: ({ world, actor, request }) => referTo(bookAt(world, actor, request)),
    show: showPlan,
  },
};
