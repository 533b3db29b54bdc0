import { createHash } from 'node:crypto';
import { DAY } from '../day.ts';
import { people } from '../people.ts';

/** What the import draws where no file says it. */
export const DRAWN_FIELDS = [
  ...(['created', 'updated', 'priority', 'type', 'reporter', 'assignee'] as const),
  ...(['votes', 'watchers', 'links'] as const),
];
export type DrawnField = (typeof DRAWN_FIELDS)[number];

export type ImportedLink = { readonly how: string; readonly key: string };
/** What a person or a team says of an issue besides its text. Times are in milliseconds since the epoch. */
export type IssueFacts = {
  readonly created: number;
  /** Null where the history tells it. */
  readonly updated: number | null;
  readonly priority: string | null;
  readonly type: string | null;
  readonly reporter: string | null;
  readonly assignee: string | null;
  readonly votes: number;
  readonly watchers: number;
  readonly links: readonly ImportedLink[];
};
/** What the files say; a field that is missing is drawn, one that is empty is not. */
export type FactsInFiles = Partial<IssueFacts>;

/** The name of a drawn account that has left, so that lists of such reporters have something to show. */
export const LEFT = 'Somebody who left (drawn)';

/** Shares out of 100. */
const PRIORITIES = { Highest: 4, High: 18, Medium: 53, Low: 19, Lowest: 6 };
const TYPES = { Story: 50, Bug: 32, Task: 18 };
const REPORTERS = {
  [people.ana.displayName]: 46,
  [people.farah.displayName]: 24,
  [people.ben.displayName]: 20,
  [LEFT]: 10,
};
/** How many of a hundred items each person is assigned; the empty name stands for no assignee. */
const ASSIGNEES = {
  '': 58,
  [people.ben.displayName]: 14,
  [people.chiara.displayName]: 14,
  [people.dinesh.displayName]: 14,
};
const LINKS = { blocks: 45, 'relates to': 45, duplicates: 10 };
const LINKED = 0.12;
const VOTED = 0.3;
const WATCHED = 0.55;
const MOST_PEOPLE = 20;
/** The span over which issues without a date and a sprint were written. */
const SPAN = 3 * 365 * DAY;

type Surroundings = {
  readonly seed: number;
  readonly now: number;
  /** Keys of all issues, oldest first. */
  readonly keys: readonly string[];
  /** Place of the issue among them. */
  readonly at: number;
};

/**
 * The facts of one issue: what the files say, else drawn. A draw depends on seed, key and field alone, so that it stays
 * where other fields or issues come to be known. The creation is spread evenly, since keys are given in order.
 */
export function drawFacts(said: FactsInFiles, { seed, now, keys, at }: Surroundings): IssueFacts {
  const key = keys[at] ?? '';
  const draw = (what: string): number => fraction(`${seed} ${key} ${what}`);
  const created = said.created ?? Math.round(now - 14 * DAY - SPAN * (1 - (at + 1) / keys.length));
  const drawn: IssueFacts = {
    created,
    updated: Math.round(created + draw('updated') * (now - created)),
    priority: among(PRIORITIES, draw('priority')),
    type: among(TYPES, draw('type')),
    reporter: among(REPORTERS, draw('reporter')),
    assignee: among(ASSIGNEES, draw('assignee')) || null,
    votes: crowd(draw('votes'), VOTED),
    watchers: crowd(draw('watchers'), WATCHED),
    links: linksOf(draw, keys, at),
  };
  return { ...drawn, ...said };
}

/** From 0 up to but not including 1. */
const fraction = (text: string): number => createHash('sha256').update(text).digest().readUIntBE(0, 6) / 2 ** 48;

function among(shares: Readonly<Record<string, number>>, drawn: number): string {
  let left = drawn * 100;
  for (const [name, share] of Object.entries(shares)) {
    if (left < share) return name;
    left -= share;
  }
  return Object.keys(shares).at(-1) ?? '';
}

/** Draws a number of people: mostly none, seldom many. */
function crowd(drawn: number, share: number): number {
  return drawn < 1 - share ? 0 : 1 + Math.floor(((drawn - 1 + share) / share) ** 4 * MOST_PEOPLE);
}

/** At most one link, to an issue that was written at about the same time. */
function linksOf(draw: (what: string) => number, keys: readonly string[], at: number): readonly ImportedLink[] {
  if (draw('links') >= LINKED) return [];
  const other = keys[at + Math.round((draw('link to') - 0.5) * 40)];
  return other === undefined || other === keys[at] ? [] : [{ how: among(LINKS, draw('link how')), key: other }];
}

/** What of the app's figures rests on a field. */
const RESTS_ON: Readonly<Record<DrawnField, readonly string[]>> = {
  created: ['how old an item is'],
  updated: ['what was untouched for a year'],
  priority: ['the order of Refine next'],
  type: ['which items are judged as bugs'],
  reporter: ['whose reporter has left', 'whom questions go to'],
  assignee: ['whom questions go to'],
  votes: ['the order of Refine next'],
  watchers: ['the order of Refine next'],
  links: ['the order of Refine next', 'what is blocked'],
};

/** What was drawn and what rests on it, in two sentences; null where nothing was. */
export function drawnWords({ fields, seed }: Drawn): string | null {
  if (fields.length === 0) return null;
  const figures = [...new Set(fields.flatMap((field) => RESTS_ON[field]))];
  return `Drawn by seed ${seed}, since no file says it: ${fields.join(', ')}. On that rest: ${figures.join(', ')}.`;
}

/** Which fields of an import were drawn. */
export type Drawn = { readonly fields: readonly DrawnField[]; readonly seed: number };
