import { makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import type { HomeView, Role } from '../src/contract/views.ts';
import { useTexts } from './shared/surroundings.tsx';

const useStyles = makeStyles({
  list: { marginBottom: tokens.spacingVerticalM, flexWrap: 'wrap' },
  tab: { minHeight: '44px' },
  count: {
    marginLeft: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  readonly roles: HomeView['roles'];
  readonly chosen: Role;
  readonly onChoose: (role: Role) => void;
}

/** One tab per role, in the order of what waits; chosen by a click or Enter, so that arrows alone load nothing. */
export default function RoleTabs({ roles, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { common } = useTexts();
  return (
    <nav aria-label={common.yourTabs}>
      <TabList
        className={styles.list}
        selectedValue={chosen}
        onTabSelect={(_, { value }) => onChoose(value as Role)}
        selectTabOnFocus={false}
      >
        {roles.map(({ role, waiting }) => (
          <Tab key={role} value={role} className={styles.tab}>
            <Text>{common.tabs[role]}</Text>
            {waiting > 0 && (
              <span className={styles.count} title={common.waiting({ count: waiting })}>
                {waiting}
              </span>
            )}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
