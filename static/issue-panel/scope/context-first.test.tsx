import { screen } from '@testing-library/react';
import { aPanel, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

test.each([
  ['before a talk', null],
  ['in a talk', aTalk()],
])('%s the why stands before the questions', async (_when, talk) => {
  const { content } = aPanel();
  await showPanel(aPanel({ content: { ...content, why: 'Two children were ill' }, talk }));
  const why = screen.getByText('Two children were ill');
  const ask = screen.getByRole('textbox', { name: /^What could go wrong/ });
  expect(why).toBeVisible();
  expect(why.compareDocumentPosition(ask)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});
