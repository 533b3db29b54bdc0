import { createClock } from '../../clock.ts';
import { createFaults } from '../faults/faults.ts';
import type { PlanInput } from '../faults/plan.ts';
import { createRealtime, RateLimited } from './realtime.ts';

function aRealtime(...rules: PlanInput['rules']) {
  const clock = createClock({ start: 0, frozen: true });
  const faults = createFaults(clock);
  faults.use({ seed: 1, rules });
  const realtime = createRealtime({ clock, faults, behaviour: { realtimePerSecond: 50 } });
  const heard: unknown[] = [];
  const stop = realtime.subscribe('here', (payload) => heard.push(payload));
  const say = (payload: unknown, channel = 'here') => realtime.publish(channel, { name: 'talk', payload });
  return { clock, realtime, heard, stop, say };
}

test('an event reaches only the channel’s listeners', () => {
  const { heard, say, stop } = aRealtime();
  expect(say('one')).toMatchObject({ eventId: expect.any(String), eventTimestamp: '0' });
  say('elsewhere', 'there');
  stop();
  say('late');
  expect(heard).toEqual(['one']);
});

test('a channel without listeners gives no event id', () => {
  expect(aRealtime().say('one', 'there')).toEqual({ eventId: null, eventTimestamp: null });
});

test('refuses operations beyond the limit of a second', async () => {
  const { clock, realtime, say } = aRealtime();
  for (let left = 49; left > 0; left -= 1) expect(say('x').errors).toBeUndefined();
  expect(say('x')).toMatchObject({ eventId: null, errors: [{ message: 'RATE_LIMIT_EXCEEDED' }] });
  expect(() => realtime.subscribe('here', () => undefined)).toThrow(RateLimited);
  await clock.advance(1_000);
  expect(say('x').errors).toBeUndefined();
});

test('loses a hint without an error', () => {
  const { heard, say } = aRealtime({ where: 'realtime', match: { path: 'talk' }, times: 1, what: { kind: 'lost' } });
  expect(say('one').eventId).not.toBeNull();
  say('two');
  expect(heard).toEqual(['two']);
});

test('delivers late', async () => {
  const { clock, heard, say } = aRealtime({ where: 'realtime', what: { kind: 'latency', ms: [500, 500] } });
  say('one');
  expect(heard).toEqual([]);
  await clock.advance(500);
  expect(heard).toEqual(['one']);
});
