import type { DrawnStep, Moment } from './moment';
import { actOn, offersReveal, type Screen, toScreen, visited } from './screen';

const at = (now: Moment, drawn: DrawnStep = now, isBehind = false): Screen => ({ talk: 't', now, drawn, isBehind });

const steps: readonly (readonly [before: Screen | null, to: Moment, unsaved: boolean, after: Screen])[] = [
  [null, 'vote', true, at('vote')],
  [{ ...at('result'), talk: 'before' }, 'write', true, at('write')],
  [at('write'), 'talk', false, at('talk')],
  // What is written there stays in sight.
  [at('write'), 'talk', true, at('talk')],
  [at('talk'), 'vote', false, at('vote')],
  [at('talk'), 'vote', true, at('vote', 'talk', true)],
  [at('vote'), 'result', true, at('result')],
  [at('result'), 'vote', false, at('vote')],
  [at('result', 'close'), 'vote', true, at('vote', 'close', true)],
  [at('result', 'close'), 'vote', false, at('vote')],
  // The viewer looked ahead or back.
  [at('write', 'vote'), 'talk', false, at('talk', 'vote')],
  [at('write', 'scope'), 'talk', false, at('talk')],
  [at('write', 'scope'), 'talk', true, at('talk', 'scope', true)],
  [at('talk', 'close'), 'vote', false, at('vote')],
  [at('vote', 'talk', true), 'result', false, at('result')],
  [at('vote'), 'talk', false, at('talk', 'vote')],
];

test.each(steps)('%j goes with the talk to %s (unsaved: %j)', (before, to, unsaved, after) =>
  expect(toScreen({ moment: to }, 't', before, unsaved)).toEqual(after),
);

test('a page that stayed stays while nothing happens, also once the text is sent', () => {
  const behind = at('vote', 'talk', true);
  expect(toScreen({ moment: 'vote' }, 't', behind, false)).toBe(behind);
  expect(visited(behind, 'vote')).toEqual(at('vote'));
});

test('without a talk there is nothing to follow', () =>
  expect(toScreen({ moment: null }, null, at('vote'), true)).toBeNull());

test('the last step offers its own button to who leads, and the cards are the vote', () => {
  expect(actOn({ act: 'show', role: 'leader' }, at('write', 'close'))).toBe('close');
  expect(actOn({ act: 'say', role: 'participant' }, at('write', 'close'))).toBe('say');
  expect(actOn({ act: 'vote', role: 'participant' }, at('vote'))).toBeNull();
  expect(actOn({ act: 'vote', role: 'participant' }, at('vote', 'talk'))).toBe('vote');
});

test.each([
  ['everywhere', true, true],
  ['short', false, true],
  [null, false, false],
] as const)(
  'a reveal that is offered "%s" stands in a talk (%j), and on a short page (%j)',
  (offer, inTalk, onShort) => {
    const reveal = { offer, missing: [], isOfFew: false, wish: null };
    expect([offersReveal({ reveal }, at('vote')), offersReveal({ reveal }, null)]).toEqual([inTalk, onShort]);
  },
);
