import type { Doc } from '../adf.ts';
import type { Epic } from './backlog.ts';
import { ticket } from './ticket.ts';

/** An issue as first written; keys follow from the order. */
export type PastIssue = {
  readonly summary: string;
  readonly epic: Epic;
  readonly points: number;
  readonly description: Doc | null;
};
export type PastSprint = {
  readonly number: 6 | 7 | 8 | 9 | 10;
  /** Planned length in days. */
  readonly days: number;
  /** Created when the sprint was planned. */
  readonly written: readonly PastIssue[];
  /** Numbers of the issues planned into it. Unfinished issues of the previous sprint are added when that one closes. */
  readonly planned: readonly number[];
  /** Numbers of the issues finished in it, in this order, two days apart. */
  readonly finished: readonly number[];
};

const issue = (epic: Epic, points: number, summary: string): PastIssue => ({
  epic,
  points,
  summary,
  description: null,
});

/**
 * Five closed sprints of 24, 17, 21, 22 and 19 points, so that the median velocity is 21. The sixth was calm, the
 * seventh left one issue over, the eighth was over-committed, the ninth changed while it ran, the tenth closed a day
 * late.
 */
export const pastSprints: readonly PastSprint[] = [
  {
    number: 6,
    days: 14,
    written: [
      issue('Ordering', 5, 'Order page for one child'),
      issue('Ordering', 5, 'Basket'),
      issue('Payments', 8, 'Pay by card'),
      issue('Kitchen', 3, 'Kitchen list for today'),
      issue('Ordering', 3, 'Sign in with the school’s code'),
    ],
    planned: [5, 6, 7, 8, 9],
    finished: [5, 6, 7, 8, 9],
  },
  {
    number: 7,
    days: 14,
    written: [
      issue('Ordering', 5, 'Order history'),
      issue('Payments', 3, 'Receipt by e-mail'),
      issue('Kitchen', 5, 'Delivery list per school'),
      issue('Payments', 2, 'Show the balance on the start page'),
      issue('Ordering', 2, 'Remember the class'),
      issue('Payments', 5, 'Vouchers'),
    ],
    planned: [10, 11, 12, 13, 14, 15],
    finished: [10, 11, 12, 13, 14],
  },
  {
    number: 8,
    days: 14,
    written: [
      issue('Ordering', 5, 'Holidays cannot be ordered'),
      issue('Kitchen', 3, 'Sold-out dishes'),
      {
        ...issue('Ordering', 3, 'Change an order until the evening before'),
        description: ticket({
          why: 'Parents notice in the evening that tomorrow’s lunch is the wrong one, and can only cancel it.',
          done: ['A dish can be swapped until the evening before', 'The kitchen list shows the new dish'],
        }),
      },
      issue('Kitchen', 2, 'Larger type on the tablet'),
      {
        ...issue('Kitchen', 8, 'Menu planning for four weeks'),
        description: ticket({
          why: 'The kitchen plans on paper and types the menu in every Friday.',
          in: ['Four weeks at a time', 'Copying a week'],
          done: ['A dish can be dragged to a day', 'Parents see the next four weeks'],
        }),
      },
      issue('Ordering', 3, 'Photos of the dishes'),
      {
        ...issue('Payments', 5, 'Top up the balance'),
        description: ticket({
          why: 'A balance that parents cannot top up themselves ends in cash at the school gate.',
          done: ['A parent can top up by card', 'The balance shows the amount at once'],
        }),
      },
    ],
    planned: [16, 17, 18, 19, 20, 21, 22],
    finished: [15, 16, 17, 18, 19],
  },
  {
    number: 9,
    days: 14,
    written: [
      issue('Allergies', 3, 'Allergens in the dish’s details'),
      issue('Ordering', 1, 'Friendlier text when nothing is ordered'),
      issue('Ordering', 5, 'App icon on the phone’s home screen'),
      issue('Payments', 5, 'Pay for a whole month'),
    ],
    planned: [23, 25],
    finished: [21, 20, 22, 23, 24],
  },
  {
    number: 10,
    days: 13,
    written: [
      { ...issue('Kitchen', 3, 'Portions per class'), description: portionsPerClass('recieves') },
      {
        ...issue('Allergies', 3, 'Allergy form for the school office'),
        description: ticket({
          why: 'The office keeps allergies in a folder that the kitchen has never seen.',
          done: ['The office can enter the allergies of a child', 'The kitchen sees them the same day'],
        }),
      },
      issue('Ordering', 2, 'Sort dishes by popularity'),
      issue('Kitchen', 1, 'Print without the logo'),
    ],
    planned: [27, 28, 29],
    finished: [25, 26, 27, 30, 28, 29],
  },
];

/** The description of TIF-27 with one word in this spelling. */
export function portionsPerClass(receives: string): Doc {
  return ticket({
    why: `Teachers hand out lunches by class, and today each class ${receives} a crate that was packed for the whole school, so that the last class waits for twenty minutes.`,
    done: ['The kitchen list sums portions per class', 'A crate’s label names its class'],
  });
}
