import { makeStyles, tokens } from '@fluentui/react-components';
import type { HomeView } from '../../../src/contract/views.ts';
import { Notice } from '../Notice.tsx';
import { useTexts } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';

const useStyles = makeStyles({
  notice: { marginBottom: tokens.spacingVerticalM },
  action: { marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly home: HomeView;
  readonly onOpen: (mentorshipId: string) => void;
}

/** Says that the person may choose what goes on to a new mentor, also where the plan is no longer hers to read. */
export function HandOvers({ home, onOpen }: Props) {
  const styles = useStyles();
  const { banner, card } = useTexts().handOver;
  return home.handOvers.map(({ mentorshipId, mentee, to, isMine }) => (
    <div key={mentorshipId} className={styles.notice}>
      <Notice kind="info">
        {isMine
          ? banner.mentee({ to: to.displayName })
          : banner.mentor({ to: to.displayName, name: mentee.displayName })}
        <div className={styles.action}>
          <TouchButton onClick={() => onOpen(mentorshipId)}>{card.open}</TouchButton>
        </div>
      </Notice>
    </div>
  ));
}
