import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { later } from './later-words';

test('a part that cannot be fetched says so in its place, and the rest of the panel stays', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const Part = later<object>(() => Promise.reject(new Error('Failed to fetch dynamically imported module')));
  render(
    <>
      <p>What somebody wrote</p>
      <Suspense>
        <Part />
      </Suspense>
    </>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('This view stopped working. Your data is safe.');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(screen.getByText('What somebody wrote')).toBeVisible();
  jest.restoreAllMocks();
});

test('a part that was fetched before is drawn at once, without the place that is kept for it', async () => {
  const Part = later(() => Promise.resolve(() => <p>The votes</p>));
  await Part.fetch();
  render(
    <Suspense fallback={<p>Kept for it</p>}>
      <Part />
    </Suspense>,
  );
  expect(screen.getByText('The votes')).toBeVisible();
  expect(screen.queryByText('Kept for it')).toBeNull();
});
