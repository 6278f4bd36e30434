import { startPage } from './shared/startPage.tsx';
import { ChannelTab } from './unit/ChannelTab.tsx';

void startPage(ChannelTab);
