import type { ProductClock } from './clock.ts';
import type { TokenIssuer } from './entra/tokenIssuer.ts';
import type { MailboxLimits } from './graph/mailboxLimits.ts';
import type { Call, Reply } from './http.ts';
import type { State } from './state.ts';

export interface LocalTenantOptions {
  /** 'http://localhost:3978': every URL handed out begins with it. */
  origin: string;
  /** Where inbound activities are POSTed. */
  botMessagesUrl: string;
  tenantId: string;
  appId: string;
  appSecret: string;
  /** Audience of the SSO token's application; its scope is access_as_user. */
  appIdUri: string;
  /** JSON snapshot of everything, product time and keys included; null keeps it in memory. */
  stateFile: string | null;
  /** Product time; runs: false freezes it until it is moved. */
  clock: { startsAt: string; runs: boolean };
  /** Directory of the built shell; null serves none. */
  shellDir?: string | null;
  /** The app's id in the organisation's catalogue; derived from appId when absent. */
  teamsAppId?: string;
  /** The id in the app's manifest (Graph: externalId); appId when absent. */
  manifestId?: string;
  /** Application permissions granted beside those the package asks for: for paths that only tests walk. */
  moreRoles?: readonly string[];
  /** host:/path of the team's SharePoint site; lysvaer.sharepoint.example:/sites/helse-og-mestring when absent. */
  site?: string;
  /** Public key (PEM) of a certificate credential; null refuses client assertions. */
  appPublicKey?: string | null;
  /** How long each request to a mailbox takes; no time when absent. */
  outlookMs?: number;
  /** Sees every exchange under /_microsoft, for contract checks. */
  onExchange?: (exchange: Exchange) => void;
}

export interface Exchange {
  call: Call;
  reply: Reply;
}

export type Signal = 'message' | 'clock' | 'calendar' | 'shifts' | 'list' | 'tabs';

/** What every part of localTenant works on. */
export interface TenantContext {
  options: LocalTenantOptions;
  state: State;
  clock: ProductClock;
  issuer: TokenIssuer;
  teamsAppId: string;
  manifestId: string;
  mailboxes: MailboxLimits;
  /** Whether change notifications get lost on their way. */
  notices: { lost: boolean };
  /** Tells the snapshot and the shells that something changed; userId null: everybody. */
  changed(signal: Signal | null, userId?: string | null): void;
  /** Stores what has changed; called before anybody outside is told of it. */
  keep(): void;
  /** Called with the signals, until the returned function is called. */
  listen(listener: (signal: Signal, userId: string | null) => void): () => void;
  /** Work that goes on after the answer, such as change notifications; flush waits for it. */
  later(work: Promise<unknown>): void;
}

/** A number never given before. */
export function nextNumber(ctx: TenantContext): number {
  ctx.state.lastNumber += 1;
  return ctx.state.lastNumber;
}
