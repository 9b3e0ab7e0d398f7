export type { Clock, MockClock } from './clock';
export { preferQuickStart } from './quick-start';
export { createMockServer, type MockServer, type MockServerOptions } from './server';
export type { WorldSettings } from './world';
