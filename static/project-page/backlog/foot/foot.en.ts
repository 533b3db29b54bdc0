const count = (n: number): string => new Intl.NumberFormat('en').format(n);
const items = (n: number): string => (n === 1 ? '1 item' : `${count(n)} items`);

/** English words below the report's table; the type makes German have every key. */
export const footEn = {
  csv: 'CSV',
  csvLong: 'Download these items as CSV',
  choose: 'Put on the list…',
  ticked: (n: number) => `${items(n)} ticked above`,
  tick: (key: string) => `Put on the list: ${key}`,
  put: 'Put on the list',
  cancel: 'Cancel',
  isPut: (n: number) => (n === 1 ? '1 item is on the next list.' : `${items(n)} are on the next list.`),
  room: (n: number) => (n === 0 ? 'The next list is full.' : `The next list has room for ${items(n)} more.`),
  fileName: (board: string | null) => (board === null ? 'Backlog readiness' : `Backlog readiness ${board}`),
  csvColumns: { key: 'Key', type: 'Type', sprint: 'Sprint', overdue: 'Overdue questions', agreedAt: 'Agreed at' },

  overTime: 'Over time',
  statesADay: 'Items in each state, day by day',
  daysWait: (n: number, of: number) =>
    `Counted once a day since the first look: ${n === 1 ? '1 day' : `${count(n)} days`} so far. A picture appears from ${of} days on.`,
  daysFrom: (first: string, last: string, most: number) =>
    `${first} to ${last}; the tallest bar is ${items(most)}. Counted once a day, whole project.`,
  table: 'Show as table',
  hideTable: 'Hide table',
  day: 'Day',
  all: 'All items',
  runwayASprint: 'Runway at the start of each sprint',
  runwayWaits: 'Each sprint that starts appears here, once three sprints before it were recorded.',
  sprint: 'Sprint',
  started: 'Started',
  runway: 'Runway',
  runwayLong: (sprints: string) => (sprints === '1' ? '1 sprint' : `${sprints} sprints`),
  of: 'Made of',
  runwayOf: (ready: string, velocity: string) => `${ready} ready outside of it, a sprint finishes ${velocity} in all`,
  runwayHint:
    'From what was recorded once a day of the whole project, and at each sprint’s start and close of the items you may see. In items where under half of them had an estimate.',
};
export type FootWords = typeof footEn;
