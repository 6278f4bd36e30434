import { startPage } from './shared/startPage.tsx';
import { ConfigurePage } from './unit/ConfigurePage.tsx';

void startPage(ConfigurePage);
