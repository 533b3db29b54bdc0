import { screen } from '@testing-library/react';
import { bullets, doc, p } from '../../../dev/sample/adf';
import { unmet } from '../../../src/domain/criteria/criterion';
import type { PanelView } from '../../../src/contract';
import { aCriterion, aPanel, aReadiness, aTalk } from '../../../test/a-panel';
import { showAtRest, showPanel } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';
import { expectLog } from '../../../test/logged';

const { content } = aPanel();
const empty = { who: null, inScope: [], outOfScope: [], acceptanceCriteria: [], visuals: 0 };
/** A ticket of which nothing stands under a heading that we know. */
const prose = (more: Partial<PanelView> = {}): PanelView =>
  aPanel({ content: { ...content, ...empty, why: null, whyFrom: null, isProse: true }, ...more });

/** Jira answers with the description, and is asked for nothing else. */
function serve(description: unknown, status = 200): void {
  ui.answer('fetchProduct', () => ({
    status,
    statusText: '',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { description } }),
  }));
}
const asked = () => ui.calls.filter(({ data }) => JSON.stringify(data).includes('fields=description"'));
const text = () => screen.findByRole('region', { name: 'From the ticket' });
const written = doc(p('Some users have requested it.'), bullets('Suppliers send lists by fax'));
const shown = 'From the ticketSome users have requested it.Suppliers send lists by fax';

test('on the work item the text is one line, which is read once somebody wants to see it', async () => {
  serve(written);
  const { user } = await showAtRest(prose());
  expect(screen.getByText('From the ticket')).toBeVisible();
  expect(screen.queryByText(/Some users/)).toBeNull();
  expect(asked()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Show “Scope”' }));
  expect(await text()).toHaveTextContent(shown);
});

test.each([
  ['in a talk', 'full', aTalk()],
  ['in a meeting', 'meeting', null],
] as const)('%s it stands whole and first', async (_where, size, talk) => {
  serve(written);
  await showPanel(prose({ talk }), {}, 'en', size);
  const ticket = await text();
  expect(ticket).toHaveTextContent(shown);
  expect(ticket.compareDocumentPosition(screen.getByText('Goal'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('a description that Jira does not give is said', async () => {
  expectLog('Error: Jira answered 403 to description');
  serve(null, 403);
  await showPanel(prose({ talk: aTalk() }));
  expect(await screen.findByText('The description could not be read.')).toBeVisible();
});

/** What the panel says of a missing why and missing criteria. */
async function missing(need: 'advice' | 'required', language: 'en' | 'de') {
  serve(written);
  const criteria = [
    aCriterion({ need, finding: unmet({ because: 'no-why' }) }),
    aCriterion({ id: 'acceptance-criteria', need, finding: unmet({ because: 'no-acceptance-criteria' }) }),
  ];
  await showPanel(prose({ talk: aTalk(), assessment: { readiness: aReadiness(), criteria } }), {}, language);
}

test.each(['en', 'de'] as const)(
  'nothing is said to be missing that the rules do not require (%s)',
  async (language) => {
    await missing('advice', language);
    const scope = screen.getByRole('region', { name: language === 'en' ? 'Scope' : 'Umfang' });
    expect(scope).not.toHaveTextContent(/nobody|niemand|missing|fehlt|criteria|kriterien/i);
  },
);

test('what the rules require and nobody has written is offered', async () => {
  await missing('required', 'en');
  expect(screen.getByRole('button', { name: 'Add a why' })).toBeVisible();
});
