import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Explain } from './Explain';
import { howCounted } from './how-counted';

afterEach(() => {
  document.documentElement.lang = 'en';
});

test.each([
  ['en', 'How this is counted: Runway'],
  ['de', 'So wird gezählt: Runway'],
])('a figure says how it is counted, until Escape: %s', async (language, name) => {
  document.documentElement.lang = language;
  render(
    <Explain of="Runway" label={howCounted()}>
      <p>Ready work, divided by what is finished.</p>
    </Explain>,
  );
  const button = screen.getByRole('button', { name, expanded: false });
  await userEvent.click(button);
  expect(screen.getByRole('region', { name })).toHaveTextContent('Ready work');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('region')).toBeNull();
  expect(button).toHaveFocus();
});
