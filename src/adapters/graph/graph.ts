import type {
  ActivityFeed,
  Calendar,
  ChatReader,
  Directory,
  FreeBusy,
  Installs,
  ReportList,
  Schedules,
} from '../../ports.ts';
import { createActivityFeed } from './activityFeed.ts';
import { createAttendees } from './attendees.ts';
import { createCalendar } from './calendar.ts';
import { createChats } from './chats.ts';
import { createDirectory } from './directory.ts';
import { createFreeBusy } from './freeBusy.ts';
import { createInstalls } from './installs.ts';
import { createLanes } from './lanes.ts';
import { createReportList } from './reportList.ts';
import { createSchedules } from './schedules.ts';
import type { NoticeAddress } from './subscriptions.ts';
import { createTokens } from './tokens.ts';
import { createTransport, type GraphLog } from './transport.ts';

export interface GraphOptions {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The app's id in the organisation's catalogue. */
  readonly teamsAppId: string;
  /** Where a tenant played on loopback signs in and answers Graph; null for Microsoft's own addresses. */
  readonly loginOrigin: string | null;
  readonly graphOrigin: string | null;
  /** host:/path of the site that holds the list of status reports; null switches that part off. */
  readonly reportSite: string | null;
  readonly log: GraphLog;
  /** Where Graph tells of changes in calendars; absent where it cannot reach us. */
  readonly notices?: NoticeAddress;
  /** How long one request may take; 10 s where absent. */
  readonly timeoutMs?: number;
}

export interface Graph {
  readonly directory: Directory;
  readonly calendar: Calendar;
  readonly freeBusy: FreeBusy;
  readonly reportList: ReportList | null;
  readonly schedules: Schedules;
  readonly installs: Installs;
  readonly chats: ChatReader;
  readonly feed: ActivityFeed;
  /** The app's own token for the Bot connector. */
  connectorToken(): Promise<string>;
}

const timeoutMsByDefault = 10_000;

/** Everything of Microsoft Graph for one tenant, with the app's own permissions: the acting person's rights are checked before. */
export function createGraph(options: GraphOptions): Graph {
  const timeoutMs = options.timeoutMs ?? timeoutMsByDefault;
  const tokens = createTokens({ ...options, timeoutMs });
  const send = createTransport({ tokens, graphOrigin: options.graphOrigin, timeoutMs, log: options.log });
  const inMailboxes = { send, attendees: createAttendees(send), inLane: createLanes() };
  return {
    directory: createDirectory(send),
    calendar: createCalendar({ ...inMailboxes, tenantId: options.tenantId, notices: options.notices ?? null }),
    freeBusy: createFreeBusy(inMailboxes),
    reportList: options.reportSite === null ? null : createReportList(send, options.reportSite),
    schedules: createSchedules(send),
    chats: createChats(send, options.teamsAppId),
    feed: createActivityFeed(send, options.teamsAppId),
    installs: createInstalls(send, options.teamsAppId),
    connectorToken: () => tokens.connector(),
  };
}
