import type { Sprint } from '../../../../src/domain/issue/issue';
import { anIssue, aQuestion, aReadiness } from './an-issue';
import type { TestJira } from './jira';

const sprint = (id: number, state: Sprint['state'], startDate: string | null): Sprint => ({
  id,
  name: `Sprint ${id}`,
  state,
  startDate,
});
export const sprint11 = sprint(11, 'active', '2026-11-20T09:00:00.000Z');
export const sprint12 = sprint(12, 'future', '2026-11-26T09:00:00.000Z');
export const sprint13 = sprint(13, 'future', null);

const paper = (missing: string) => aReadiness('refine', { lacks: 'agreement', missing });
const refine = (missing: string) => aReadiness('refine', { missing });
const ready = aReadiness('ready', { talks: 2, confidence: 4, lowestConfidence: 3 });

/** School lunches, a day before the sprint: five agreed, three complete on paper, one waiting for Ben. */
export const tiffin: TestJira = {
  sprints: [sprint11, sprint12, sprint13],
  names: { ana: 'Ana Silva', ben: 'Ben Okafor', farah: 'Farah Haddad' },
  issues: [
    anIssue('TIF-31', {
      summary: 'Show the menu of the week',
      sprint: sprint11,
      progress: 'indeterminate',
      estimate: 5,
      readiness: refine('asked blocking-answered confident'),
      questions: [aQuestion('q1', { owner: 'ana', due: '2026-11-20' }), aQuestion('q2'), aQuestion('q3')],
    }),
    anIssue('TIF-33', { summary: 'Basket forgets the second child', sprint: sprint11, estimate: 2, readiness: ready }),
    anIssue('TIF-41', {
      summary: 'Warn about allergens',
      sprint: sprint12,
      estimate: 5,
      readiness: paper('confident'),
    }),
    anIssue('TIF-42', {
      summary: 'Refund a cancelled lunch',
      sprint: sprint12,
      readiness: refine('blocking-answered confident estimated'),
      questions: [aQuestion('q4', { owner: 'ben', blocking: true, due: '2026-11-26', text: 'Credit or card?' })],
    }),
    anIssue('TIF-43', { summary: 'Order for siblings at once', sprint: sprint12, estimate: 3, readiness: ready }),
    anIssue('TIF-35', { summary: 'Kitchen sees today’s headcount', sprint: sprint12, estimate: 3, readiness: ready }),
    anIssue('TIF-36', { summary: 'Print the packing list', sprint: sprint12, estimate: 2, readiness: ready }),
    anIssue('TIF-37', { summary: 'Remind parents on Sunday evening', sprint: sprint12, estimate: 3, readiness: ready }),
    anIssue('TIF-40', { summary: 'Pay with the school card', sprint: sprint12, estimate: 5, readiness: ready }),
    anIssue('TIF-46', {
      summary: 'Vegetarian by default',
      sprint: sprint12,
      estimate: 1,
      readiness: paper('asked confident'),
    }),
    anIssue('TIF-48', {
      summary: 'Essensbestellung für Gäste',
      sprint: sprint12,
      estimate: 5,
      readiness: paper('asked confident'),
    }),
    anIssue('TIF-38', {
      summary: 'Cut-off time for orders',
      sprint: sprint13,
      estimate: 3,
      readiness: aReadiness('recheck', { talks: 1, missing: 'confident' }),
    }),
    anIssue('TIF-44', { summary: 'Menu as PDF', sprint: sprint13, estimate: 1, readiness: aReadiness('exception') }),
    anIssue('TIF-39', {
      summary: 'Headcount for the kitchen by 9:00',
      sprint: sprint13,
      estimate: 8,
      readiness: refine('why asked confident'),
      questions: [
        aQuestion('q5', { owner: 'farah', blocking: true, due: '2026-11-18' }),
        aQuestion('q6', { owner: 'ana' }),
      ],
    }),
    anIssue('TIF-47', { summary: 'Make it nicer', readiness: aReadiness('draft', { missing: 'why asked confident' }) }),
    anIssue('TIF-45', { summary: 'Direct debit', estimate: 20, readiness: refine('unblocked asked confident') }),
    anIssue('TIF-49', { summary: 'Allergens in the menu PDF', readiness: refine('asked confident') }),
    anIssue('TIF-50', { summary: 'Something about invoices', readiness: aReadiness('draft', { missing: 'why' }) }),
    anIssue('TIF-51', { summary: 'Imported from the old list' }),
  ],
};

/** A backlog larger than one page, so that it reaches beyond the horizon. */
export const large = (count: number): TestJira => ({
  ...tiffin,
  issues: [
    ...tiffin.issues,
    ...Array.from({ length: count }, (_, index) =>
      anIssue(`TIF-${100 + index}`, { estimate: 3, readiness: index % 3 === 0 ? ready : null }),
    ),
  ],
});
