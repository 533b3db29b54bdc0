import { act, render, screen } from '@testing-library/react';
import { type ReactElement, useEffect } from 'react';
import { Announcer, useAnnounce } from './Announcer';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

type Announce = ReturnType<typeof useAnnounce>;

function Part({ take }: { take: (announce: Announce) => void }): ReactElement {
  const announce = useAnnounce();
  useEffect(() => take(announce), [take, announce]);
  return <p>Part</p>;
}
/** An announcer with a part of the page that announces, and the live region that a screen reader reads. */
function announcing() {
  let announce: Announce = () => undefined;
  const take = (given: Announce): void => {
    announce = given;
  };
  render(
    <Announcer>
      <Part take={take} />
    </Announcer>,
  );
  const say: Announce = (...said) => act(() => announce(...said));
  const all = (...several: readonly Parameters<Announce>[]): void =>
    act(() => {
      for (const one of several) announce(...one);
    });
  return {
    say,
    all,
    said: () => screen.getByRole('status').textContent,
    wait: () => act(() => jest.advanceTimersByTime(5000)),
  };
}

test('of several votes within five seconds the newest is announced', () => {
  const { say, said, wait } = announcing();
  say('1 person has voted.');
  say('2 people have voted.');
  say('3 people have voted.');
  expect(said()).toBe('1 person has voted.');
  wait();
  expect(said()).toBe('3 people have voted.');
});

test('a "for-certain" announcement is made once, whatever comes after it', () => {
  const { say, said, wait } = announcing();
  say('4 people have voted.');
  say('5 people have voted.');
  say('Revealed: 4 of 5 would start.', 'for-certain');
  say('1 change in the questions');
  say('2 changes in the questions');
  wait();
  expect(said()).toBe('Revealed: 4 of 5 would start. 2 changes in the questions');
  say('The talk is over.');
  wait();
  expect(said()).toBe('The talk is over.');
});

test('equal words are announced again', () => {
  const { say, said, wait } = announcing();
  say('2 changes in the questions');
  const first = said();
  wait();
  say('2 changes in the questions');
  expect(said()).not.toBe(first);
  expect(said()?.trim()).toBe('2 changes in the questions');
});

test('an "own" announcement comes at once, and waiting "for-certain" ones after it', () => {
  const { say, said, wait } = announcing();
  say('1 person has voted.');
  say('Revealed: 4 of 5 would start.', 'for-certain');
  say('Your question is kept.', 'own');
  expect(said()).toBe('Your question is kept.');
  wait();
  expect(said()).toBe('Revealed: 4 of 5 would start.');
});

test('an "own" announcement drops older news that still waits', () => {
  const { say, said, wait } = announcing();
  say('2 people have voted.');
  say('3 people have voted.');
  say('Revealed: 2 of 3 would start.', 'own');
  wait();
  expect(said()).toBe('Revealed: 2 of 3 would start.');
  say('1 change in the questions');
  wait();
  expect(said()).toBe('1 change in the questions');
});

test.each(['own', 'for-certain'] as const)('two announcements at one moment are both heard: %s', (how) => {
  const { all, said } = announcing();
  all(['2 changes in the questions'], ['What we wrote is shown.', how]);
  expect(said()).toContain('What we wrote is shown.');
  expect(said()).toContain('2 changes in the questions');
});
