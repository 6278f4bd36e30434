import { makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import type { HomeView, PlanView, Role } from '../src/contract/views.ts';
import { Newcomers } from './leader/Newcomers.tsx';
import { MyPlan } from './mentee/MyPlan.tsx';
import { Caseload } from './mentor/Caseload.tsx';
import { Answered } from './shared/Answered.tsx';
import { HandOvers } from './shared/handOver/HandOvers.tsx';
import { Loading } from './shared/Loading.tsx';
import { NothingHere } from './shared/NothingHere.tsx';
import { useRead } from './shared/queries.ts';
import type { SurfaceProps } from './shared/surface.ts';
import { useHost, useTexts } from './shared/surroundings.tsx';
import { useFollowLanguage } from './shared/useFollowLanguage.ts';

const HandOverPage = lazy(() => import('./shared/handOver/HandOverPage.tsx'));
const RoleTabs = lazy(() => import('./RoleTabs.tsx'));
const Programme = lazy(() => import('./coordinator/Programme.tsx'));
const Network = lazy(() => import('./organiser/Network.tsx'));

/** The pages a person may have here, by role. What few people need is fetched when they do. */
const surfaces: Readonly<Partial<Record<Role, ComponentType<SurfaceProps>>>> = {
  mentee: MyPlan,
  mentor: Caseload,
  leader: Newcomers,
  coordinator: Programme,
  networkMember: Network,
};

const useStyles = makeStyles({
  page: { maxWidth: '64rem', margin: '0 auto', padding: tokens.spacingHorizontalL, paddingBottom: '6rem' },
});

/** The personal tab: whoever you are, and several at once. */
export function PersonalTab() {
  const texts = useTexts();
  const home = useRead('home', {});
  return (
    <Answered query={home} heading={texts.common.appName}>
      {(answer) => <Addressed home={answer} />}
    </Answered>
  );
}

/** Follows a deep link, 'plan/{mentorshipId}', 'handOver/{mentorshipId}' or 'report/{teamId}/{gathering}', to where its reader belongs. */
function Addressed({ home }: { readonly home: HomeView }) {
  const { subEntityId } = useHost();
  useFollowLanguage(home);
  const linked = subEntityId?.match(/^plan\/(.+)$/)?.[1] ?? null;
  const report = subEntityId?.match(/^report\/(.+\/\d+)$/)?.[1] ?? null;
  const handOver = subEntityId?.match(/^handOver\/(.+)$/)?.[1] ?? null;
  if (linked !== null) return <Linked home={home} mentorshipId={linked} />;
  const start = report === null ? null : { role: 'networkMember' as const, openId: report };
  return <Roles home={home} start={start} handOver={handOver} />;
}

function Linked({ home, mentorshipId }: { readonly home: HomeView; readonly mentorshipId: string }) {
  const texts = useTexts();
  const plan = useRead('plan', { mentorshipId });
  if (plan.isPending) return <Loading heading={texts.common.appName} />;
  // A plan that is not to be had does not close the rest of the tab.
  const start = plan.data ? { role: roleOf[plan.data.reader], openId: mentorshipId } : null;
  return <Roles home={home} start={start} />;
}

const roleOf: Readonly<Record<PlanView['reader'], Role>> = {
  mentee: 'mentee',
  mentor: 'mentor',
  reserveMentor: 'mentor',
  leader: 'leader',
  unitLeader: 'leader',
  coordinator: 'coordinator',
};

interface RolesProps {
  readonly home: HomeView;
  readonly start: { readonly role: Role; readonly openId: string } | null;
  /** The plan whose hand-over is open; null for none. */
  readonly handOver?: string | null;
}

function Roles({ home, start, handOver = null }: RolesProps) {
  const styles = useStyles();
  const texts = useTexts();
  const roles = home.roles.filter(({ role }) => surfaces[role] !== undefined);
  const known = roles.some(({ role }) => role === start?.role);
  const [chosen, setChosen] = useState(known && start ? start.role : roles[0]?.role);
  const [openId, setOpenId] = useState(known && start ? start.openId : null);
  const [handedOver, setHandedOver] = useState(handOver);
  const choose = (role: Role) => {
    setChosen(role);
    setOpenId(null);
  };
  const Surface = chosen && surfaces[chosen];
  if (handedOver !== null)
    return (
      <div className={styles.page}>
        <Suspense fallback={<Loading heading={texts.common.appName} />}>
          <HandOverPage mentorshipId={handedOver} onBack={() => setHandedOver(null)} />
        </Suspense>
      </div>
    );
  return (
    <div className={styles.page}>
      {roles.length > 1 && chosen && (
        <Suspense fallback={null}>
          <RoleTabs roles={roles} chosen={chosen} onChoose={choose} />
        </Suspense>
      )}
      {openId === null && <HandOvers home={home} onOpen={setHandedOver} />}
      <Suspense fallback={<Loading heading={chosen ? texts.common.tabs[chosen] : null} />}>
        {Surface ? <Surface key={chosen} home={home} openId={openId} onOpen={setOpenId} /> : <NothingHere />}
      </Suspense>
    </div>
  );
}
