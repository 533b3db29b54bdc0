import type { Epic } from './backlog.ts';

export type DoneIssue = { readonly summary: string; readonly epic: Epic; readonly points: number };
export type PastSprint = { readonly number: 6 | 7 | 8 | 9 | 10; readonly done: readonly DoneIssue[] };

const done = (epic: Epic, points: number, summary: string): DoneIssue => ({ epic, points, summary });

/** Five closed sprints: 24, 17, 21, 22 and 19 points, so that the median velocity is 21. */
export const pastSprints: readonly PastSprint[] = [
  {
    number: 6,
    done: [
      done('Ordering', 5, 'Order page for one child'),
      done('Ordering', 5, 'Basket'),
      done('Payments', 8, 'Pay by card'),
      done('Kitchen', 3, 'Kitchen list for today'),
      done('Ordering', 3, 'Sign in with the school’s code'),
    ],
  },
  {
    number: 7,
    done: [
      done('Ordering', 5, 'Order history'),
      done('Payments', 3, 'Receipt by e-mail'),
      done('Kitchen', 5, 'Delivery list per school'),
      done('Payments', 2, 'Show the balance on the start page'),
      done('Ordering', 2, 'Remember the class'),
    ],
  },
  {
    number: 8,
    done: [
      done('Payments', 8, 'Vouchers'),
      done('Ordering', 5, 'Holidays cannot be ordered'),
      done('Kitchen', 3, 'Sold-out dishes'),
      done('Ordering', 3, 'Change an order until the evening before'),
      done('Kitchen', 2, 'Larger type on the tablet'),
    ],
  },
  {
    number: 9,
    done: [
      done('Kitchen', 8, 'Menu planning for four weeks'),
      done('Ordering', 5, 'Photos of the dishes'),
      done('Payments', 5, 'Top up the balance'),
      done('Allergies', 3, 'Allergens in the dish’s details'),
      done('Ordering', 1, 'Friendlier text when nothing is ordered'),
    ],
  },
  {
    number: 10,
    done: [
      done('Ordering', 5, 'App icon on the phone’s home screen'),
      done('Payments', 5, 'Pay for a whole month'),
      done('Kitchen', 3, 'Portions per class'),
      done('Allergies', 3, 'Allergy form for the school office'),
      done('Ordering', 2, 'Sort dishes by popularity'),
      done('Kitchen', 1, 'Print without the logo'),
    ],
  },
];
