import { screen } from '@testing-library/react';
import { openReport } from '../test/open-report';
import { tiffin } from '../test/tiffin';
import { FIRST_ITEM } from './first-item';

test('the bench finds the list’s first item once it is drawn, and nothing before', async () => {
  openReport(tiffin);
  expect(document.querySelector(FIRST_ITEM)).toBeNull();
  await screen.findByRole('table');
  expect(document.querySelector(FIRST_ITEM)).toHaveTextContent('TIF-31');
});
