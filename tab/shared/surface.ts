import type { HomeView } from '../../src/contract/views.ts';

/** What every persona's page of the personal tab is given. */
export interface SurfaceProps {
  readonly home: HomeView;
  /** The plan that is open; null for the start of the surface. */
  readonly openId: string | null;
  readonly onOpen: (mentorshipId: string | null) => void;
}
