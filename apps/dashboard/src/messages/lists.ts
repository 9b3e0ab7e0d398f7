import { formatCount } from './count';

/** Above the rows of a list, and in their place where there are none. */
export const list = {
  count: (shown: number, all: number, noun: string) =>
    shown === all ? `${formatCount(all)} ${noun}` : `${formatCount(shown)} of ${formatCount(all)} ${noun}`,
  soFar: (text: string) => `${text} so far`,
  sortedBy: (column: string, descending: boolean) => `by ${column.toLowerCase()}${descending ? ', reversed' : ''}`,
  filter: 'Filter',
  filterHint: 'type to filter, Enter to keep, Esc to clear',
  nothingMatches: (filter: string) => `Nothing matches "${filter}".`,
  clearFilterHint: 'Press {list.filter} to change the filter or {list.clear-filter} to clear it.',
  incomplete: (what: string) => `The list is incomplete: ${what} Press {page.refresh} to try again.`,
};

/** Looking at lists: filters while they are typed, columns and their order, views with a name, the mouse. */
export const lists = {
  keys: {
    markDown: 'mark this row and the next',
    markUp: 'mark this row and the one above',
    arrange: 'columns and order',
    views: 'saved views',
    showDetails: 'details of the row',
    hideDetails: 'hide the details',
    short: { arrange: 'columns', views: 'views', showDetails: 'details', hideDetails: 'details' },
  },
  filterProblem: (position: number, text: string) => `at ${position}: ${text}`,
  filterHint: 'Tab completes, Enter keeps, Esc clears',
  filterHintRecent: 'Tab completes, \u2191 brings back an earlier filter, Enter keeps, Esc clears',
  noCompletion: 'nothing to complete here',
  completions: (at: number, all: number) => `${at} of ${all}`,
  thenBy: (orders: readonly string[]) => `by ${orders.join(', then ')}`,
  orderOf: (column: string, descending: boolean) => `${column.toLowerCase()}${descending ? ' reversed' : ''}`,
  moreDetails: '\u2026 more: {list.open} opens the row',

  arrange: {
    title: 'Columns and order',
    hint: '{columns.toggle} hides or shows, {columns.order} orders by it as well, Shift with an arrow moves.',
    hintGrouped: '{columns.toggle} hides or shows, Shift with an arrow moves. The order of rows is fixed.',
    columns: { shown: 'Shown', column: 'Column', order: 'Order' },
    ascending: 'ascending',
    descending: 'descending',
    lastOne: 'A list needs a column.',
    keys: {
      toggle: 'hide or show the column',
      order: 'order by it as well; again: reversed; again: no longer',
      onlyOrder: 'order by it alone',
      up: 'move the column to the left',
      down: 'move the column to the right',
      reset: 'all columns and the order as they come',
      close: 'back to the list',
      short: {
        toggle: 'hide/show',
        order: 'order',
        onlyOrder: 'only',
        up: 'left',
        down: 'right',
        reset: 'reset',
        close: 'done',
      },
    },
    fixedOrder: 'The rows of this list belong together in their order.',
  },

  views: {
    title: 'Saved views',
    columns: { name: 'View', filter: 'Filter', order: 'Order' },
    count: (n: number) => `${n} ${n === 1 ? 'view' : 'views'}`,
    loading: 'Reading the saved views ...',
    empty: 'No view is saved for this list yet.',
    emptyHint:
      'Set filter, order and columns as you like them, then press {views.save} here to save them under a name.',
    keys: {
      open: 'look at the list so',
      save: 'save the list as it is now',
      remove: 'delete the view',
      close: 'back to the list',
      short: { save: 'save', remove: 'delete', close: 'back' },
    },
    question: 'Under which name shall filter, order and columns be saved?',
    questionHint: 'A view of the same name is replaced.',
    name: 'Name: ',
    save: 'save',
    noName: 'A view needs a name.',
    longName: (most: number) => `A name has at most ${most} characters.`,
    saved: (name: string) => `Saved: the view "${name}".`,
    opened: (name: string) => `View: ${name}`,
    removed: (name: string) => `Deleted: the view "${name}".`,
    confirmRemoval: (name: string) =>
      `Delete the view "${name}"? {question.confirm} deletes it, any other key keeps it.`,
    nothing: 'There is no view to act on.',
    damaged: (path: string) => `${path} is not the JSON of saved views: mend it or move it away.`,
  },

  mouse: {
    release: 'release the mouse',
    take: 'take the mouse back',
    released: 'mouse released',
    nowReleased: 'The mouse is released: select text with it; the same key takes it back.',
    nowTaken: 'The mouse works in the dashboard again.',
  },
};
