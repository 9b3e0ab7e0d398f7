import { type Application, insertApplication } from '../store/applications';
import type { Store } from '../store/store';

/** What a client written for Webex is configured with. Its redirect addresses are loopback ones, at any port and path. */
export const INTEGRATION: Application = {
  clientId: 'hubdeck-mock-integration',
  clientSecret: 'hubdeck-mock-integration-secret',
  name: 'Mock integration',
  kind: 'integration',
};

/** A service app that the organization has authorized already. */
export const SERVICE_APP: Application = {
  clientId: 'hubdeck-mock-service-app',
  clientSecret: 'hubdeck-mock-service-app-secret',
  name: 'Mock service app',
  kind: 'serviceApp',
};

export function seedApplications(store: Store): void {
  for (const application of [INTEGRATION, SERVICE_APP]) insertApplication(store, application);
}
