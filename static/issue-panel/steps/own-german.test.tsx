import { screen } from '@testing-library/react';
import { unmet } from '../../../src/domain/criteria/criterion';
import { aCriterion, aPanel, aReadiness } from '../../../test/a-panel';
import type { OwnView } from '../../../src/contract';
import { showPanel } from '../../../test/show-panel';

test('custom criteria keep their words within German text', async () => {
  const criteria = [
    aCriterion({ id: 'own-1', finding: unmet({ because: 'own-empty', name: 'Kosten bekannt', field: 'Kosten' }) }),
    aCriterion({
      id: 'own-2',
      by: 'people',
      finding: unmet({ because: 'own-unticked', name: 'Recht hat es gesehen' }),
    }),
  ];
  const own: readonly OwnView[] = [
    {
      id: 'own-1',
      name: 'Kosten bekannt',
      step: 'scope',
      by: 'field',
      ways: [{ field: 'Kosten', condition: { is: 'at-most', number: 0.25 } }],
    },
    { id: 'own-2', name: 'Recht hat es gesehen', step: 'scope', by: 'people', check: null },
  ];
  await showPanel(aPanel({ own, assessment: { readiness: aReadiness(), criteria } }), {}, 'de');
  expect(await screen.findByText('„Kosten“ darf höchstens 0,25 sein, wird im Vorgang geändert')).toBeVisible();
  expect(screen.getByText('noch niemand')).toBeVisible();
  expect(screen.getByText('Abhaken, wenn es so ist: Recht hat es gesehen')).toBeVisible();
});
