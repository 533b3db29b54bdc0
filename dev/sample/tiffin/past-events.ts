import { doc, p } from '../adf.ts';
import { ESTIMATE } from '../../jira/default-fields.ts';
import type { PersonName } from '../people.ts';
import { actor, type Stage } from '../stage.ts';
import { move } from './issues.ts';
import { portionsPerClass } from './past.ts';
import type { Scene } from './scene.ts';
import { startOf, type Sprints } from './sprint-dates.ts';
import { ticket } from './ticket.ts';

/** An act of a person on an issue during a sprint; `day` counts from the sprint's start. */
type PastEvent = { readonly sprint: number; readonly day: number; readonly by: PersonName; readonly issue: number } & (
  | { readonly does: 'moves'; readonly to: string }
  | { readonly does: 'plans'; readonly into: number }
  | { readonly does: 'edits'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly does: 'comments'; readonly text: string }
);

/** Finished issues of Payments that were reopened for a day. */
const CAME_BACK = [
  { sprint: 6, issue: 7, by: 'chiara', day: 8.4 },
  { sprint: 8, issue: 15, by: 'ben', day: 6.4 },
  { sprint: 9, issue: 22, by: 'chiara', day: 8.4 },
  { sprint: 10, issue: 26, by: 'dinesh', day: 7.4 },
] as const;

const cameBack = CAME_BACK.flatMap(({ sprint, issue, by, day }): readonly PastEvent[] => [
  { sprint, issue, by: 'farah', day, does: 'moves', to: 'In Progress' },
  { sprint, issue, by, day: day + 1, does: 'moves', to: 'Done' },
]);

/** Started in a sprint that ended before they were finished. */
const leftOver: readonly PastEvent[] = [
  { sprint: 7, day: 11.4, by: 'ben', issue: 15, does: 'moves', to: 'In Progress' },
  { sprint: 8, day: 11.4, by: 'dinesh', issue: 20, does: 'moves', to: 'In Progress' },
];

/** Added to or removed from a sprint after its start. */
const scope: readonly PastEvent[] = [
  { sprint: 9, day: 3.4, by: 'ana', issue: 24, does: 'plans', into: 9 },
  { sprint: 9, day: 5.3, by: 'ana', issue: 26, does: 'plans', into: 9 },
  { sprint: 9, day: 5.4, by: 'ana', issue: 25, does: 'plans', into: 10 },
  { sprint: 10, day: 2.4, by: 'ana', issue: 30, does: 'plans', into: 10 },
];

/** Rewritten or re-estimated after the start; the last edit is one letter and is not a material change. */
const edits: readonly PastEvent[] = [
  { sprint: 8, day: 1.4, by: 'ben', issue: 15, does: 'edits', fields: { [ESTIMATE]: 8 } },
  {
    sprint: 8,
    day: 7.4,
    by: 'ana',
    issue: 18,
    does: 'edits',
    fields: {
      description: ticket({
        why: 'Parents notice in the evening that tomorrow’s lunch is the wrong one, and can only cancel it.',
        done: [
          'A dish can be swapped until 20:00 the evening before',
          'A dearer dish asks for the difference',
          'The kitchen list shows the new dish',
        ],
      }),
    },
  },
  { sprint: 9, day: 1.4, by: 'ben', issue: 21, does: 'edits', fields: { [ESTIMATE]: 5 } },
  {
    sprint: 9,
    day: 2.4,
    by: 'ana',
    issue: 20,
    does: 'edits',
    fields: {
      description: ticket({
        why: 'The kitchen plans on paper and types the menu in every Friday.',
        in: ['Four weeks at a time', 'Copying a week', 'A second menu for the nursery'],
        done: [
          'A dish can be dragged to a day',
          'The nursery has a menu of its own',
          'Parents see the next four weeks of their child’s menu',
        ],
      }),
    },
  },
  {
    sprint: 9,
    day: 6.4,
    by: 'ana',
    issue: 22,
    does: 'edits',
    fields: {
      description: ticket({
        why: 'A balance that parents cannot top up themselves ends in cash at the school gate.',
        done: [
          'A parent can top up by card, 10 € at least',
          'The balance shows the amount once the bank has confirmed it',
          'A receipt goes out by e-mail',
        ],
      }),
    },
  },
  {
    sprint: 10,
    day: 4.4,
    by: 'ana',
    issue: 28,
    does: 'edits',
    fields: {
      description: ticket({
        why: 'The office keeps allergies in a folder that the kitchen has never seen.',
        done: [
          'The office can enter the allergies of a child',
          'A parent confirms them before anybody else sees them',
          'The kitchen sees them the same day',
        ],
      }),
    },
  },
  { sprint: 10, day: 5.4, by: 'ana', issue: 27, does: 'edits', fields: { description: portionsPerClass('receives') } },
];

/** Five comments ask a question; only the one on TIF-22 was answered. */
const comments: readonly PastEvent[] = [
  {
    sprint: 9,
    day: 3.6,
    by: 'dinesh',
    issue: 20,
    does: 'comments',
    text: 'Does a plan for four weeks skip the holidays, or does it count them?',
  },
  {
    sprint: 9,
    day: 5.6,
    by: 'chiara',
    issue: 22,
    does: 'comments',
    text: 'What is the smallest amount that a parent can top up?',
  },
  {
    sprint: 9,
    day: 6.2,
    by: 'ana',
    issue: 22,
    does: 'comments',
    text: 'Ten euros: below that the card fee eats it. I put it into the ticket.',
  },
  {
    sprint: 9,
    day: 7.6,
    by: 'dinesh',
    issue: 23,
    does: 'comments',
    text: 'Who tells us when a supplier changes a recipe?',
  },
  {
    sprint: 10,
    day: 3.6,
    by: 'dinesh',
    issue: 26,
    does: 'comments',
    text: 'Is a month thirty days, or does it end with the calendar month?',
  },
  {
    sprint: 10,
    day: 9.6,
    by: 'emma',
    issue: 28,
    does: 'comments',
    text: 'The form has room for six allergies. What does a parent do who has to enter a seventh?',
  },
];

/**
 * Events that made the closed sprints differ from their plans: rework, carry-over, changed scope and texts, open
 * comments.
 */
export function pastEventScenes(stage: Stage, sprints: Sprints): readonly Scene[] {
  return [...cameBack, ...leftOver, ...scope, ...edits, ...comments].map((event) => ({
    daysAgo: startOf(event.sprint) - event.day,
    play: () => playEvent(stage, event, sprints),
  }));
}

function playEvent(stage: Stage, event: PastEvent, sprints: Sprints): Promise<unknown> {
  const by = actor(stage, event.by);
  const key = `TIF-${event.issue}`;
  switch (event.does) {
    case 'moves':
      return move(by, key, event.to);
    case 'plans':
      return by.rest('POST', `/rest/agile/1.0/sprint/${sprints.get(event.into)}/issue`, { issues: [key] });
    case 'edits':
      return by.rest('PUT', `/rest/api/3/issue/${key}`, { fields: event.fields });
    case 'comments':
      return by.rest('POST', `/rest/api/3/issue/${key}/comment`, { body: doc(p(event.text)) });
  }
}
