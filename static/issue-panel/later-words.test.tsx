import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { later, unhurried } from './later-words';

test('a part that cannot be loaded says so in its place, and the rest stays', async () => {
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

test('a part loaded before is drawn at once, without its fallback', async () => {
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

test('an unhurried part is not loaded by being drawn, and appears once all are loaded', async () => {
  let asked = 0;
  const Part = unhurried(() => {
    asked += 1;
    return Promise.resolve(() => <p>Earlier talks</p>);
  });
  render(<Part />);
  expect(asked).toBe(0);
  await act(Part.fetch);
  expect(screen.getByText('Earlier talks')).toBeVisible();
});

test('an unhurried part that cannot be loaded stays away without an error', async () => {
  const Part = unhurried<object>(() => Promise.reject(new Error('Failed to fetch dynamically imported module')));
  render(<Part />);
  await expect(Part.fetch()).rejects.toThrow();
  expect(document.body).toHaveTextContent('');
  expect(screen.queryByRole('alert')).toBeNull();
});
