import { bullets, doc, h, p, type Doc } from '../adf.ts';

export type Epic = 'Ordering' | 'Allergies' | 'Payments' | 'Kitchen';
export type OpenIssue = {
  readonly number: number;
  readonly type: 'Story' | 'Task' | 'Bug';
  readonly epic: Epic | null;
  readonly sprint: 11 | 12 | 13 | null;
  readonly points: number | null;
  readonly summary: string;
  readonly description: Doc | null;
};

type Parts = { why: string; done?: readonly string[]; out?: readonly string[]; in?: readonly string[] };

const section = (heading: string, lines: readonly string[] | undefined) =>
  lines === undefined ? [] : [h(heading), bullets(...lines)];

/** A ticket as a careful owner writes it. */
const ticket = ({ why, done, out, in: inside }: Parts): Doc =>
  doc(h('Why'), p(why), ...section('In scope', inside), ...section('Out of scope', out), ...section('Done when', done));

/** The open work items of Tiffin, in rank order: the active sprint, the next two, the backlog. */
export const backlog: readonly OpenIssue[] = [
  {
    number: 31,
    type: 'Story',
    epic: 'Kitchen',
    sprint: 11,
    points: 5,
    summary: 'Show tomorrow’s portions per dish on the kitchen tablet',
    description: doc(p('The kitchen wants to see how many portions of each dish it has to cook tomorrow.')),
  },
  {
    number: 32,
    type: 'Story',
    epic: 'Ordering',
    sprint: 11,
    points: 3,
    summary: 'Repeat last week’s order with one tap',
    description: ticket({
      why: 'Two of three parents order the same five lunches every week and re-enter them by hand on Sunday evening.',
      done: [
        'The last week’s order can be repeated from the start page',
        'Dishes that are sold out are named before paying',
      ],
      out: ['Standing orders over several weeks'],
    }),
  },
  {
    number: 33,
    type: 'Bug',
    epic: 'Ordering',
    sprint: 11,
    points: 1,
    summary: 'The basket counts a removed lunch',
    description: doc(
      p('Goal: the number on the basket is the number of lunches in it.'),
      p('Add two lunches, remove one. The basket still says 2.'),
      p('Expected: 1, at once and after a reload.'),
    ),
  },
  {
    number: 34,
    type: 'Task',
    epic: 'Payments',
    sprint: 11,
    points: 2,
    summary: 'Renew the payment provider’s certificate',
    description: ticket({
      why: 'The certificate runs out at the end of the month; without it nobody can pay by card.',
      done: ['Test and live calls use the new certificate', 'The date of the next renewal is in the calendar'],
    }),
  },
  {
    number: 35,
    type: 'Story',
    epic: 'Ordering',
    sprint: 11,
    points: 3,
    summary: 'Cancel a lunch when a child is ill',
    description: ticket({
      why: 'A quarter of the calls to school offices are parents who want to cancel a lunch before eight.',
      done: [
        'A lunch can be cancelled until the cut-off',
        'The kitchen list changes within a minute',
        'The parent sees a confirmation',
      ],
      out: ['Money back: TIF-42'],
    }),
  },
  {
    number: 36,
    type: 'Task',
    epic: 'Kitchen',
    sprint: 11,
    points: 3,
    summary: 'Print the delivery list per school in alphabetical order',
    description: ticket({
      why: 'Drivers search for a school in a list that is sorted by number, and start late.',
      done: ['Schools are sorted by name', 'Each school starts on a new page'],
    }),
  },
  {
    number: 37,
    type: 'Bug',
    epic: 'Payments',
    sprint: 11,
    points: 2,
    summary: 'Vouchers are refused on the last day they are valid',
    description: doc(
      h('Problem'),
      p('A voucher that is valid until Friday is refused on Friday. Parents call, and we pay it back by hand.'),
      h('Acceptance criteria'),
      bullets('A voucher is accepted until midnight of its last day, in the school’s time zone'),
    ),
  },
  {
    number: 43,
    type: 'Story',
    epic: 'Ordering',
    sprint: 12,
    points: 5,
    summary: 'Order for siblings in one basket',
    description: ticket({
      why: 'Families with two or more children check out once per child; one in five gives up at the second.',
      in: ['One basket with a lunch per child', 'One payment', 'Order history per child'],
      out: ['Children at different schools'],
      done: [
        'Given two children at one school, when I add a lunch for each, then I pay once',
        'Given a basket with two children, when I remove one, then the other’s lunch stays',
        'The kitchen list names each child',
      ],
    }),
  },
  {
    number: 38,
    type: 'Story',
    epic: 'Ordering',
    sprint: 12,
    points: 3,
    summary: 'Cut-off time for orders',
    description: ticket({
      why: 'The kitchen buys what parents have ordered; an order after the delivery has left cannot be cooked.',
      done: [
        'Orders for a day close at 8:00 on that day',
        'After the cut-off the day is greyed out and says why',
        'The kitchen list is final one minute after the cut-off',
      ],
      out: ['A different cut-off per school'],
    }),
  },
  {
    number: 41,
    type: 'Story',
    epic: 'Allergies',
    sprint: 12,
    points: 5,
    summary: 'Warn about allergens before the order is paid',
    description: ticket({
      why: 'No child finds out at the table. Last term two children were served something they must not eat.',
      in: ['Order page', 'Basket', 'Kitchen list'],
      out: ['Cross-contamination in the kitchen', 'Snacks from the vending machine'],
      done: [
        'Given a child with an allergy, when a dish contains it, then the dish carries a warning with the allergen’s name',
        'The warning is shown again in the basket, next to the child’s name',
        'Paying asks once for a confirmation that names dish, child and allergen',
        'The kitchen list marks the portion',
        'The fourteen allergens of the food regulation are covered',
        'A screen reader reads the warning before the dish’s price',
      ],
    }),
  },
  {
    number: 44,
    type: 'Task',
    epic: 'Kitchen',
    sprint: 12,
    points: 2,
    summary: 'Menu as a PDF for the notice board',
    description: doc(h('Goal'), p('Schools pin next week’s menu beside the canteen door for the open day on Friday.')),
  },
  {
    number: 46,
    type: 'Story',
    epic: 'Payments',
    sprint: 12,
    points: 3,
    summary: 'Remind parents before their balance runs out',
    description: ticket({
      why: 'Children are turned away on Monday because nobody noticed on Friday that the balance was empty.',
      done: [
        'An e-mail goes out when the balance covers fewer than three lunches',
        'At most one reminder a week',
        'It can be switched off',
      ],
      out: ['Text messages'],
    }),
  },
  {
    number: 49,
    type: 'Story',
    epic: 'Ordering',
    sprint: 12,
    points: 3,
    summary: 'Show the week instead of the day on phones',
    description: ticket({
      why: 'On a phone a parent sees one day at a time and forgets Thursday.',
      done: [
        'Five days fit on a 360 px screen without scrolling sideways',
        'Today is marked',
        'Swiping moves by a week',
      ],
    }),
  },
  {
    number: 39,
    type: 'Story',
    epic: 'Kitchen',
    sprint: 12,
    points: 3,
    summary: 'Send the headcount to the school every morning',
    description: ticket({
      why: 'The school sets tables by guess and runs out of chairs on pizza day.',
      done: ['The office gets the number of lunches by 8:30', 'A correction is sent when more than five change'],
    }),
  },
  {
    number: 48,
    type: 'Story',
    epic: 'Allergies',
    sprint: 12,
    points: 2,
    summary: 'Allergenliste je Kind pflegen',
    description: doc(
      h('Warum'),
      p('Eltern melden Allergien heute auf Papier; die Liste in der Küche ist bis zu drei Wochen alt.'),
      h('Nicht enthalten'),
      bullets('Ärztliche Atteste'),
      h('Akzeptanzkriterien'),
      bullets(
        'Allergene werden je Kind angekreuzt',
        'Die Küche sieht die Änderung am selben Tag',
        'Jede Änderung steht mit Datum im Verlauf',
      ),
    ),
  },
  {
    number: 45,
    type: 'Story',
    epic: 'Payments',
    sprint: 12,
    points: 20,
    summary: 'Pay by direct debit',
    description: ticket({
      why: 'Schools ask for it, and card fees eat a tenth of our margin.',
      in: ['Mandate by parents', 'Monthly collection', 'Failed collections', 'Refunds', 'Reports for schools'],
      done: ['A parent can give and withdraw a mandate', 'Failed collections are shown to parent and school'],
    }),
  },
  {
    number: 42,
    type: 'Story',
    epic: 'Payments',
    sprint: 13,
    points: null,
    summary: 'Refund a cancelled lunch',
    description: ticket({
      why: 'Parents who cancel in time expect their money back without asking.',
      done: ['A cancelled lunch is refunded', 'The parent sees the refund in the order history'],
    }),
  },
  {
    number: 50,
    type: 'Story',
    epic: 'Allergies',
    sprint: 13,
    points: 3,
    summary: 'Mark vegetarian and halal dishes',
    description: ticket({
      why: 'A third of the questions to school offices are about what is in a dish.',
      done: ['Every dish shows its marks in the week view', 'Marks come from the kitchen’s recipe list'],
      out: ['Recipes themselves'],
    }),
  },
  {
    number: 51,
    type: 'Task',
    epic: 'Kitchen',
    sprint: 13,
    points: 2,
    summary: 'Label printer for the cold counter',
    description: ticket({
      why: 'Handwritten labels smear, and a child once got the wrong box.',
      done: ['A label shows child, class, dish and allergens', 'Printing a class takes under a minute'],
    }),
  },
  {
    number: 52,
    type: 'Story',
    epic: 'Payments',
    sprint: 13,
    points: 8,
    summary: 'Keep bank details encrypted',
    description: ticket({
      why: 'Direct debit needs bank details, and today we could not store them safely.',
      done: ['Bank details are encrypted at rest', 'Only the collection job can read them'],
    }),
  },
  {
    number: 40,
    type: 'Story',
    epic: 'Ordering',
    sprint: 13,
    points: 3,
    summary: 'Explain why a day cannot be ordered',
    description: ticket({
      why: 'Greyed-out days look like a defect; thirty parents wrote to us in September.',
      done: ['Holidays, school trips and the cut-off each have a short text', 'The text is reachable by keyboard'],
    }),
  },
  {
    number: 53,
    type: 'Story',
    epic: 'Kitchen',
    sprint: 13,
    points: 5,
    summary: 'Plan next week’s purchase from the orders',
    description: ticket({
      why: 'The kitchen buys on Thursday by experience and throws away a tenth.',
      done: ['The list sums ingredients over all orders', 'It can be exported for the wholesaler'],
      out: ['Ordering at the wholesaler’s by machine'],
    }),
  },
  {
    number: 54,
    type: 'Story',
    epic: 'Allergies',
    sprint: 13,
    points: null,
    summary: 'Tell the class teacher about an allergy',
    description: doc(h('Why'), p('Teachers bring cake on birthdays and do not know who must not eat it.')),
  },
  {
    number: 55,
    type: 'Bug',
    epic: 'Ordering',
    sprint: 13,
    points: null,
    summary: 'Orders of a moved child stay at the old school',
    description: doc(
      p(
        'When a child changes schools in the middle of a week, the orders of that week stay with the old school. TBD what should happen to paid ones.',
      ),
    ),
  },
  {
    number: 56,
    type: 'Task',
    epic: 'Payments',
    sprint: 13,
    points: 2,
    summary: 'Monthly statement for the school office',
    description: doc(
      h('Goal'),
      p('The office compares what parents paid with what was delivered, without a spreadsheet of its own.'),
    ),
  },
  { number: 47, type: 'Story', epic: null, sprint: null, points: null, summary: 'Make it nicer', description: null },
  {
    number: 57,
    type: 'Story',
    epic: 'Ordering',
    sprint: null,
    points: 5,
    summary: 'Let grandparents order',
    description: ticket({
      why: 'On Wednesdays grandparents look after the children and cannot see what was ordered.',
      done: ['A parent can invite one more adult', 'The invited adult can order but not pay'],
    }),
  },
  {
    number: 58,
    type: 'Story',
    epic: 'Kitchen',
    sprint: null,
    points: null,
    summary: 'Waste log',
    description: doc(h('Why'), h('Acceptance criteria')),
  },
  {
    number: 59,
    type: 'Story',
    epic: 'Payments',
    sprint: null,
    points: 8,
    summary: 'Split a bill between two parents',
    description: ticket({
      why: 'Separated parents pay by week and settle in cash at the school gate.',
      done: ['Two accounts can share a child', 'Each pays the weeks that are theirs'],
    }),
  },
  {
    number: 60,
    type: 'Story',
    epic: null,
    sprint: null,
    points: null,
    summary: 'Loyalty stamps?',
    description: doc(p('Like at the bakery.')),
  },
  {
    number: 61,
    type: 'Task',
    epic: 'Ordering',
    sprint: null,
    points: 3,
    summary: 'Import the school calendar',
    description: doc(
      h('Goal'),
      p('Holidays are typed in by hand for each of the 41 schools, and every year three are wrong.'),
    ),
  },
  {
    number: 62,
    type: 'Story',
    epic: 'Allergies',
    sprint: null,
    points: 5,
    summary: 'Suppliers report changed recipes',
    description: doc(h('Why'), p('A supplier changed a sauce in March; we learned it from a parent.')),
  },
];
