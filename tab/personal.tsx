import { PersonalTab } from './PersonalTab.tsx';
import { startPage } from './shared/startPage.tsx';

void startPage(PersonalTab, (api, client) => {
  void client.prefetchQuery({ queryKey: ['home', {}], queryFn: () => api.call('home', {}) });
});
