import type { Background } from './background';
import type { MockClock } from './clock';
import type { Store } from './store/store';

/** What every handler acts on, beside its own request. */
export interface World {
  readonly store: Store;
  readonly clock: MockClock;
  /** For activation codes, ids and tokens that are made at run time. */
  randomBytes(count: number): Uint8Array;
  createTrackingId(): string;
  /** A line for the person who runs the mock; never with a token or a code in it. */
  log(line: string): void;
  /** Posts a webhook's event; rejects where there is no answer. */
  deliver(url: string, init: RequestInit): Promise<Response>;
  readonly background: Background;
  /** The name or address that the server was told to listen on. */
  readonly hostname?: string | undefined;
  /** The full administrator whose token is handed out. */
  readonly adminId: string;
  readonly settings: WorldSettings;
}

export interface WorldSettings {
  /** Whether `/v1/ext` exists; off, the mock is as poor as the real cloud. */
  readonly extension: boolean;
  /** Where Webex Go is offered: ISO 3166-1 alpha-2. */
  readonly webexGoCountries: readonly string[];
  /** Webex shows every Webex Go device as `unknown` in `/devices`, whatever its state. */
  readonly hidesWebexGoStatus: boolean;
  readonly smdpAddress: string;
  /** Whose mail addresses have a free Webex account already, which must agree before it moves to an enterprise. */
  readonly consumerEmailDomains: readonly string[];
  /** BroadWorks enterprises, by their spEnterpriseId, whose cluster cannot be reached: directory syncs fail with 6003. */
  readonly unreachableEnterprises: readonly string[];
  /** Between two looks of the activation portal's page at work that goes on. */
  readonly portalRefreshSeconds: number;
  /** One window of the call history a minute for a token, and ten further pages, as in the cloud. */
  readonly cdrRateLimit: boolean;
  /** The host of the region that keeps the call history, if it is another one than the mock's. */
  readonly cdrHost?: string | undefined;
  /** Where OAuth may lead back to, beside this machine. */
  readonly redirectUris: readonly string[];
}

/** A version 4 UUID of the world's randomness. */
export function createUuid(world: Pick<World, 'randomBytes'>): string {
  const hex = Buffer.from(world.randomBytes(16)).toString('hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
