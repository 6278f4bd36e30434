import type { ChannelChoicesView, ChannelView } from '../../contract/views.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ChannelChoices } from '../../usecases/unit/configureChannel.ts';
import type { ChannelReading } from '../../usecases/unit/readChannel.ts';
import { presentNow } from './plan.ts';

/** What a channel may see: counts, or for a small unit only whether something must be followed up. Never a name. */
export function presentChannel(reading: ChannelReading, now: Instant): ChannelView {
  if (reading.kind === 'notConfigured') return { now: presentNow(now), ...reading };
  const { unitName, counts } = reading;
  return 'newcomers' in counts
    ? { now: presentNow(now), kind: 'counts', unitName, ...counts }
    : { now: presentNow(now), kind: 'small', unitName, somethingToFollowUp: counts.toFollowUp };
}

export const presentChoices = (choices: ChannelChoices, now: Instant): ChannelChoicesView => ({
  now: presentNow(now),
  units: choices.units.map(({ id, name }) => ({ id, name })),
  chosenUnitId: choices.chosenUnitId,
});
