/** Other names under which hands from elsewhere look for a screen or a key, by the id of its key. The first is the one shown. */
export const aliases = {
  'app.users': ['people', 'persons', 'accounts'],
  'app.devices': ['phones', 'lines', 'go', 'webexgo', 'wxgo'],
  'app.licenses': ['subscriptions', 'subs', 'licenses', 'units', 'seats'],
  'app.onboarding': ['broadworks', 'bw', 'subscribers', 'provisioning'],
  'app.audit': ['events', 'changes', 'history'],
  'app.calls': ['cdr', 'records'],
  'app.quit': ['exit', 'quit', 'wq', 'x'],
  'app.quit-at-once': ['q!', 'quit!', 'qa'],
  'app.help': ['help', 'h', 'man', 'bindings'],
  'app.notices': ['messages', 'log'],
  'page.refresh': ['reload'],
  'list.columns': ['columns'],
  'list.details': ['describe', 'preview'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
