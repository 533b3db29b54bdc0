import { counted } from '../../../src/words/counted';
import { startedUnseen } from '../../../src/words/standing';

const items = (n: number) => counted(n, 'item', 'items');

/** Words of the list of projects. */
export const projectsEn = {
  title: 'Projects',
  about: 'How each project that uses Common Ground stands, as far as you may see it.',
  show: 'Show the projects',
  reading: 'Reading what is stored …',
  none: 'No project that you may see uses Common Ground yet.',
  more: 'More projects',
  csv: 'Download as CSV',
  fileName: 'Common Ground projects',
  project: 'Project',
  agreed: 'Agreed',
  startedUnseen: startedUnseen.en,
  readyWork: 'Ready work',
  lastMeeting: 'Last meeting',
  counted: 'Counted on',
  readyWorkUnit: 'Ready work in',
  units: { estimate: 'estimates', count: 'items' },
  unknown: '–',
  key: 'Key',
  look: 'First look',
  looks: { never: 'not begun', running: 'goes on', done: 'done' },
  lookOf: {
    never: 'Nobody has acted here yet, so no item is checked.',
    running: (left: number | null) =>
      left === null ? 'The first look goes on.' : `The first look goes on: ${items(left)} left.`,
  },
  notCounted: 'Not counted within the last days.',
  countedOn: (day: string) => `counted on ${day}`,
  note: 'Counted once a day, by numbers alone. Agreed counts no exceptions. Ready work is what is agreed or an exception, the running sprint’s included, in sprints of the usual output; for kanban in weeks. The runway in a project’s report leaves the running sprint out.',
  scroll: 'Table of projects',
};

export type ProjectsWords = typeof projectsEn;
