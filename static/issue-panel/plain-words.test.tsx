import { screen } from '@testing-library/react';
import type { PanelView } from '../../src/contract';
import { unmet } from '../../src/domain/criteria/criterion';
import { aCriterion, aPanel, aQuestion, aReadiness } from '../../test/a-panel';
import { showPanel } from '../../test/show-panel';

test('an anonymous question’s owner is not shown as its asker', async () => {
  await showPanel(aPanel({ questions: [aQuestion({ askedBy: null, owner: 'ana', due: null })] }));
  expect(screen.getByText(/^Asked without a name/)).toHaveTextContent('Asked without a name · for you to find out');
});

test('a why that only the parent has is called the parent’s', async () => {
  const content = { ...aPanel().content, why: 'Allergies', whyFrom: 'parent' } as const;
  await showPanel(aPanel({ content }));
  expect(screen.getByText('Its parent says why:').parentElement).toHaveTextContent('TIF-2 Allergies');
});

test('a picture that is asked for has to be attached in Jira', async () => {
  const criteria = [aCriterion({ id: 'visual', finding: unmet({ because: 'no-visual' }) })];
  const assessment = { readiness: aReadiness(), criteria };
  const { user } = await showPanel(aPanel({ assessment, content: { ...aPanel().content, visuals: 0 } }));
  await user.click(screen.getByRole('button', { name: /Attach a picture or a design in Jira/ }));
  expect(screen.getByText(/or link a design/)).toBeVisible();
});

const earlyWriting = { participants: ['ben'], iSaid: null, respondents: 3 } as const;
const started: PanelView['issue'] = { ...aPanel().issue, progress: 'indeterminate' };

test.each([
  ['mentioned before work begins', aPanel().issue, 1],
  ['not mentioned afterwards', started, 0],
])('an early respondent, perhaps without a question, is %s', async (_what, issue, times) => {
  await showPanel(aPanel({ issue, earlyWriting }));
  expect(screen.queryAllByText(/^3 people have responded before the talk/)).toHaveLength(times);
});

test('an estimate in a gap is written as its reader writes numbers', async () => {
  const finding = unmet({ because: 'too-large', estimate: 21, limit: 10.75, percent: 50, usual: 21.5 });
  const criteria = [aCriterion({ id: 'small-enough', step: 'confirm', finding })];
  await showPanel(aPanel({ assessment: { readiness: aReadiness(), criteria } }));
  expect(screen.getByText('Split it: 21 points. A usual sprint takes 21.5, and half of that is 10.8')).toBeVisible();
});
