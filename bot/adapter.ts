import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder';
import type { Authenticated, Authentication } from './authentication.ts';

const connectorAudience = 'https://api.botframework.com';

/** The SDK's adapter, with the two doors that it keeps for those who extend it. */
export class BotAdapter extends CloudAdapter {
  readonly #authentication: Authentication;

  constructor(authentication: Authentication) {
    super(authentication);
    this.#authentication = authentication;
  }

  /** Runs one turn for an activity whose sender has been checked. */
  turn(caller: Authenticated, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(caller, activity, logic);
  }

  /** A client of the connector at this address, with the app's own token. */
  connector(appId: string, serviceUrl: string) {
    const identity = this.createClaimsIdentity(appId);
    return this.#authentication.createConnectorFactory(identity).create(serviceUrl, connectorAudience);
  }
}
