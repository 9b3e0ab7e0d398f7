import { messages } from '../messages';

/**
 * Every key binding by an id that stays the same for good: what a key does is found by it in the tables of the screens, in
 * `keys.json`, in `hubdeck keys` and in the documentation. Which keys an id has stands here and nowhere else.
 */
export interface Binding {
  /** As `keyId` names them, the one that is shown first. */
  readonly keys: readonly string[];
  /** What it does, where no screen is there to say so more exactly. */
  readonly label: string;
  /** It does what can't be taken back, or to many: never by a key that a quick hand hits. */
  readonly isDeliberate?: true;
  /** Can't be changed: the numbers of the tabs, the way out that always works, the keys of a line that is typed. */
  readonly isFixed?: true;
}

const { keys, screens, session, lists, marks, batch, onboardingTemplates: template, ...words } = messages;
const { arrange, views } = lists;
const actions = words.subscriberActions.keys;

export const BINDINGS = {
  'app.users': { keys: ['1'], label: screens.users, isFixed: true },
  'app.devices': { keys: ['2'], label: screens.devices, isFixed: true },
  'app.licenses': { keys: ['3'], label: screens.licenses, isFixed: true },
  'app.onboarding': { keys: ['4'], label: screens.onboarding, isFixed: true },
  'app.audit': { keys: ['5'], label: screens.audit, isFixed: true },
  'app.calls': { keys: ['6'], label: screens.calls, isFixed: true },
  'app.palette': { keys: [':', 'ctrl+p', 'ctrl+a'], label: session.keys.palette },
  'app.back': { keys: ['escape', 'backspace'], label: keys.back },
  'app.last': { keys: ['-'], label: session.keys.last },
  'app.next-tab': { keys: ['tab'], label: session.keys.nextTab },
  'app.previous-tab': { keys: ['shift+tab'], label: session.keys.previousTab },
  'app.past': { keys: ['[', 'alt+left'], label: session.keys.past },
  'app.future': { keys: [']', 'alt+right'], label: session.keys.future },
  'app.copy-command': { keys: ['Y'], label: session.keys.copyCommand },
  'app.notices': { keys: ['!'], label: session.keys.notices },
  'app.undo': { keys: ['u'], label: words.undo.takeBackLatest },
  'app.help': { keys: ['?'], label: keys.help },
  'app.quit': { keys: ['q'], label: keys.quit },
  'app.quit-at-once': { keys: ['ctrl+c'], label: keys.quitAtOnce, isFixed: true },
  'app.read-again': { keys: ['ctrl+l'], label: words.linear.readAgain },
  'app.suspend': { keys: ['ctrl+z'], label: keys.suspend },
  'app.mouse': { keys: ['ctrl+t'], label: lists.mouse.release },

  'move.up': { keys: ['up', 'k'], label: keys.up },
  'move.down': { keys: ['down', 'j'], label: keys.down },
  'move.page-up': { keys: ['pageup', 'ctrl+b'], label: keys.pageUp },
  'move.page-down': { keys: ['pagedown', 'ctrl+f', 'space'], label: keys.pageDown },
  'move.first': { keys: ['home', 'g'], label: keys.first },
  'move.last': { keys: ['end', 'G'], label: keys.last },

  'list.open': { keys: ['enter'], label: keys.open },
  'list.filter': { keys: ['/'], label: keys.filter },
  'list.clear-filter': { keys: ['escape'], label: keys.clearFilter },
  'list.sort': { keys: ['s'], label: keys.sort },
  'list.reverse': { keys: ['S'], label: keys.reverse },
  'list.details': { keys: ['D'], label: lists.keys.showDetails },
  'list.columns': { keys: ['O'], label: lists.keys.arrange },
  'list.views': { keys: ['V'], label: lists.keys.views },
  'list.export': { keys: ['e'], label: keys.exportCsv },

  'mark.toggle': { keys: ['space'], label: marks.keys.mark },
  'mark.down': { keys: ['shift+down'], label: lists.keys.markDown },
  'mark.up': { keys: ['shift+up'], label: lists.keys.markUp },
  'mark.range': { keys: ['v'], label: marks.keys.range },
  'mark.all': { keys: ['*'], label: marks.keys.all },
  'mark.none': { keys: ['ctrl+x'], label: marks.keys.none },

  'page.refresh': { keys: ['r', 'ctrl+r'], label: keys.refresh },
  'page.control-hub': { keys: ['b'], label: session.keys.controlHub },

  'panel.back': { keys: ['escape', 'backspace'], label: keys.back },
  'panel.done': { keys: ['enter', 'escape', 'backspace'], label: keys.close },
  'text.confirm': { keys: ['enter'], label: keys.done, isFixed: true },
  'text.cancel': { keys: ['escape'], label: keys.cancel, isFixed: true },
  'question.cancel': { keys: ['enter', 'escape', 'backspace'], label: keys.cancel },
  'question.confirm': { keys: ['y'], label: keys.short.confirm, isDeliberate: true },
  'question.toggle-email': { keys: ['e'], label: keys.toggleEmail },
  'leaving.leave': { keys: ['y'], label: words.undo.leaving.leave, isDeliberate: true },
  'refusal.open-link': { keys: ['o'], label: session.keys.controlHub },
  'choice.tick': { keys: ['space'], label: words.editLicenses.keys.tick },

  'columns.toggle': { keys: ['space'], label: arrange.keys.toggle },
  'columns.left': { keys: ['shift+up', 'K'], label: arrange.keys.up },
  'columns.right': { keys: ['shift+down', 'J'], label: arrange.keys.down },
  'columns.order': { keys: ['s'], label: arrange.keys.order },
  'columns.only-order': { keys: ['S'], label: arrange.keys.onlyOrder },
  'columns.reset': { keys: ['u'], label: arrange.keys.reset },
  'columns.close': { keys: ['escape', 'enter', 'O', 'q', 'backspace'], label: arrange.keys.close },
  'views.open': { keys: ['enter'], label: views.keys.open },
  'views.save': { keys: ['w'], label: views.keys.save },
  'views.remove': { keys: ['d'], label: views.keys.remove },
  'views.close': { keys: ['escape', 'V', 'backspace'], label: views.keys.close },

  'users.move-licenses': { keys: ['m'], label: words.moveLicenses.key },
  'users.import': { keys: ['i'], label: words.importUsers.key },
  'user.open-device': { keys: ['enter'], label: keys.open },
  'user.assign-webex-go': { keys: ['a'], label: keys.addWebexGo },
  'user.edit-licenses': { keys: ['l'], label: words.editLicenses.key },
  'user.move-licenses': { keys: ['m'], label: words.moveLicenses.key },
  'edit-licenses.save': { keys: ['w'], label: words.editLicenses.keys.save },
  'edit-licenses.undo': { keys: ['u'], label: words.editLicenses.keys.undo },

  'line.add': { keys: ['enter'], label: keys.addLine },
  'line.generate': { keys: ['enter'], label: keys.generate },
  'activation.done': { keys: ['enter'], label: keys.done },
  'activation.enlarge': { keys: ['z'], label: keys.enlarge },
  'activation.steps': { keys: ['h'], label: keys.steps },
  'activation.print': { keys: ['p'], label: keys.printCode },
  'activation.mail': { keys: ['m'], label: keys.mailByHand },
  'activation.other-address': { keys: ['t'], label: keys.otherAddress },
  'activation.save': { keys: ['w'], label: keys.saveCode },
  'activation.email-again': { keys: ['e'], label: keys.emailAgain },
  'activation.copy-code': { keys: ['c'], label: keys.copyCode },
  'activation.copy-matching-id': { keys: ['i'], label: keys.copyMatchingId },
  'activation.copy-address': { keys: ['a'], label: keys.copyAddress },
  'activation.show-again': { keys: ['space', 'enter'], label: keys.showAgain },
  'save-code.png': { keys: ['p'], label: words.activation.fileKinds.png },
  'save-code.svg': { keys: ['s'], label: words.activation.fileKinds.svg },
  'save-code.text': { keys: ['t'], label: words.activation.fileKinds.text },
  'save-code.page': { keys: ['h'], label: words.activation.fileKinds.page },

  'devices.import': { keys: ['i'], label: words.importDevices.key },
  'devices.add': { keys: ['a'], label: keys.addDevice },
  'device.new-code': { keys: ['n'], label: keys.regenerate },
  'device.show-code': { keys: ['c'], label: keys.showCode },
  'device.lost': { keys: ['l'], label: keys.lostOrStolen },
  'device.delete': { keys: ['d'], label: keys.deleteLine },
  'import.template': { keys: ['t'], label: words.importDevices.template },
  'import.path': { keys: ['p'], label: words.csvFiles.keys.path },
  'import.toggle-email': { keys: ['m'], label: words.importDevices.toggleEmail },

  'batch.start': { keys: ['y'], label: batch.keys.start, isDeliberate: true },
  'batch.take-back': { keys: ['escape', 'backspace'], label: words.undo.takeBack },
  'batch.dry-run': { keys: ['d'], label: batch.keys.dryRun },
  'batch.stop': { keys: ['escape'], label: batch.keys.stop },
  'batch.outcome': { keys: ['f'], label: batch.keys.outcome },
  'batch.retry': { keys: ['R'], label: batch.keys.retry },
  'batch.copy': { keys: ['c'], label: batch.keys.copy },

  'licenses.template': { keys: ['t'], label: words.licenseTemplate.key },
  'license-template.target': { keys: ['a'], label: words.licenseTemplate.keys.target },
  'license-template.keep': { keys: ['k'], label: words.licenseTemplate.keys.keep },
  'license-template.preview': { keys: ['p'], label: words.licenseTemplate.keys.preview },
  'license-template.save': { keys: ['w'], label: words.licenseTemplate.keys.save },
  'subscription.move': { keys: ['m'], label: words.subscription.keys.move },
  'subscription.move-all': { keys: ['M'], label: words.subscription.keys.moveAll },
  'subscription.move-pstn': { keys: ['p'], label: words.subscription.keys.movePstn },
  'subscription.suspend': { keys: ['S'], label: words.subscription.keys.suspend },
  'subscription.reactivate': { keys: ['A'], label: words.subscription.keys.reactivate },
  'subscription.cancel': { keys: ['C'], label: words.subscription.keys.cancel },

  'onboarding.exclude-provisioned': { keys: ['x'], label: keys.excludeProvisioned },
  'onboarding.templates': { keys: ['o'], label: actions.templates },
  'onboarding.customers': { keys: ['C'], label: actions.customers },
  'subscriber.retry': { keys: ['t'], label: actions.retry },
  'subscriber.delete': { keys: ['d'], label: actions.delete },
  'subscriber.package': { keys: ['p'], label: actions.package },
  'subscriber.consent': { keys: ['m'], label: actions.consent },
  'subscriber.copy-errors': { keys: ['c'], label: keys.copyErrors },
  'template.users': { keys: ['enter', 'u'], label: template.keys.showUsers },
  'template.untrusted-emails': { keys: ['t'], label: template.keys.toggleUntrusted },
  'template.point-share-link': { keys: ['l'], label: template.keys.pointShareLink },
  'template.set-share-link': { keys: ['L'], label: template.keys.setShareLink },
  'template.package': { keys: ['p'], label: template.keys.package },
  'template.open-portal': { keys: ['o'], label: template.keys.openPortal },
  'template.copy-link': { keys: ['c'], label: template.keys.copyLink },
  'template.customers': { keys: ['k'], label: template.keys.customers },
  'customers.template': { keys: ['t'], label: template.customerList.viewTemplate },

  'audit.time-range': { keys: ['t'], label: keys.timeRange },
  'audit.categories': { keys: ['c'], label: keys.categories },
  'audit.person': { keys: ['p'], label: keys.onlyPerson },
  'audit-event.copy-tracking-id': { keys: ['c'], label: keys.copyTrackingId },
  'audit-categories.apply': { keys: ['enter'], label: keys.applyChoices },
  'audit-categories.toggle': { keys: ['space', 'x'], label: keys.toggleChoice },
  'audit-categories.all': { keys: ['a'], label: keys.allCategories },

  'calls.stop': { keys: ['x'], label: keys.stopReading },
  'calls.time-range': { keys: ['t'], label: keys.timeRange },
  'calls.webex-go': { keys: ['w'], label: keys.webexGoOnly },
  'calls.by-user': { keys: ['u'], label: keys.byUser },
  'calls.by-location': { keys: ['l'], label: keys.byLocation },
  'call.copy-correlation-id': { keys: ['c'], label: keys.copyCorrelationId },
} as const satisfies Readonly<Record<string, Binding>>;

export type BindingId = keyof typeof BINDINGS;

/** In the order of the table. */
export const BINDING_IDS = Object.keys(BINDINGS) as readonly BindingId[];

export const bindingOf = (id: BindingId): Binding => BINDINGS[id];
export const isBindingId = (text: string): text is BindingId => Object.hasOwn(BINDINGS, text);
