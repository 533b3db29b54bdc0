import { act, render, screen } from '@testing-library/react';
import { Announcer, useAnnounce } from './Announcer';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function Saying() {
  const announce = useAnnounce();
  return <button onClick={() => announce('2 changes in the questions')}>say</button>;
}

test('the same words are said again', () => {
  render(
    <Announcer>
      <Saying />
    </Announcer>,
  );
  const say = () => act(() => screen.getByText('say').click());
  say();
  const first = screen.getByRole('status').textContent;
  act(() => jest.advanceTimersByTime(5000));
  say();
  expect(screen.getByRole('status').textContent).not.toBe(first);
  expect(screen.getByRole('status')).toHaveTextContent('2 changes in the questions');
});
