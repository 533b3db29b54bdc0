import { screen, within } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import { ticketFields } from '../../../src/domain/content/ticket-texts';
import { criteria } from '../../../src/domain/criteria/criteria';
import { type CriterionId, criterionIds } from '../../../src/domain/criteria/criterion-ids';
import { unmet } from '../../../src/domain/criteria/criterion';
import type { Finding } from '../../../src/domain/readiness/finding';
import { aCriterion, aPanel, anOpenBallot, aQuestion, aReadiness } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';
import { answerTarget, targets } from '../keyboard/lead-target';
import { panelEn } from '../words.en';

type Mended = {
  readonly finding: Finding;
  readonly view?: Partial<PanelView>;
  /** Fails where the focus is not where this gap is closed. */
  readonly isThere: () => void;
};

const { ticket, scope } = panelEn;
const focused = () => document.activeElement ?? document.body;
const isField = (name: string | RegExp) => () => expect(screen.getByRole('textbox', { name })).toHaveFocus();
const isAt = (id: string) => () => expect(focused()).toHaveAttribute('id', id);
/** What Jira's own fields say: the part of the scope that says what is missing. */
const isScope = (missing: string) => () => {
  const { activeElement } = document;
  expect(activeElement).toHaveAttribute('id', targets['done-when']);
  if (activeElement instanceof HTMLElement) within(activeElement).getByText(missing);
};
const ballot = anOpenBallot({ voted: [] });
const blocker = { count: 1, key: 'TIF-52', summary: 'Mandates', sprint: null };
const large = { estimate: 20, limit: 10, percent: 50, usual: 20 };

/** A criterion is not complete without a line here: what it found, and where its gap leads. */
const mended: Readonly<Record<CriterionId, Mended>> = {
  why: { finding: unmet({ because: 'no-why' }), isThere: isField(ticket.labels.why) },
  who: { finding: unmet({ because: 'no-who' }), isThere: isField(ticket.labels.who) },
  'acceptance-criteria': {
    finding: unmet({ because: 'no-acceptance-criteria' }),
    isThere: isField(ticket.labels.doneWhen),
  },
  steps: { finding: unmet({ because: 'no-steps' }), isThere: isScope(scope.inJira.steps) },
  expected: { finding: unmet({ because: 'no-expected' }), isThere: isScope(scope.inJira.expected) },
  'out-of-scope': { finding: unmet({ because: 'no-out-of-scope' }), isThere: isField(ticket.labels.outOfScope) },
  visual: { finding: unmet({ because: 'no-visual' }), isThere: isScope(scope.inJira.visual) },
  asked: { finding: unmet({ because: 'nobody-asked' }), isThere: isAt(targets.ask) },
  'blocking-answered': {
    finding: unmet({ because: 'blocking-open', count: 1 }),
    // Those that it shows stand in the list of questions, each with its own press.
    isThere: isAt(targets.ask),
  },
  'questions-owned': {
    finding: unmet({ because: 'questions-unowned', count: 1 }),
    view: { questions: [aQuestion({ id: 'q0', text: 'Who pays?' }), aQuestion({ owner: null })] },
    isThere: isAt(answerTarget('q1')),
  },
  estimated: {
    finding: unmet({ because: 'no-estimate' }),
    view: { ballot },
    isThere: () =>
      expect(within(screen.getByRole('group', { name: /Size/ })).getAllByRole('radio')).toContain(focused()),
  },
  'small-enough': {
    finding: unmet({ because: 'too-large', ...large }),
    isThere: () => expect(screen.getByText('Start a talk, and end it with “Split”.')).toHaveFocus(),
  },
  unblocked: {
    finding: unmet({ because: 'blocked', ...blocker }),
    isThere: () =>
      expect(ui.calls.findLast(({ command }) => command === 'navigate')).toMatchObject({
        data: { url: '/browse/TIF-52' },
      }),
  },
  confident: {
    finding: unmet({ because: 'nobody-voted' }),
    view: { ballot },
    isThere: () => expect(screen.getAllByRole('radio')).toContain(focused()),
  },
};

/** Presses the gap of this criterion, or its advice where it is never required. */
async function press(id: CriterionId) {
  const { finding, view = {} } = mended[id];
  const { step, by, atMost } = criteria[id];
  const one = aCriterion({ id, step, by, finding, need: atMost ?? 'required' });
  const assessment = { readiness: aReadiness({ gaps: 1, missing: id }), criteria: [one] };
  ui.answer('navigate', () => undefined);
  const shown = await showPanel(aPanel({ questions: [], ...view, assessment }));
  const list = screen.getByRole('list', { name: atMost === undefined ? 'What is left' : panelEn.advice });
  await shown.user.click(within(list).getByRole('button'));
  return shown;
}

test.each(criterionIds)('the gap of %s leads to where it is closed', async (id) => {
  await press(id);
  mended[id].isThere();
});

const typed = criterionIds.flatMap((id) => {
  const field = ticketFields.find((one) => one === criteria[id].place);
  return field === undefined ? [] : [[id, field] as const];
});

test.each(typed)('what is typed where the gap of %s leads is saved as %s', async (id, field) => {
  const { user, asked } = await press(id);
  await user.keyboard('Snacks');
  await user.click(screen.getByRole('button', { name: ticket.save }));
  const [call] = asked();
  expect(call?.functionKey).toBe('saveToTicket');
  expect([call?.payload].flat()).toMatchObject([{ input: { [field]: expect.stringContaining('Snacks') } }]);
});
