import { ui } from '../../../test/ui-host';
import { arrival } from '../../issue-panel/store/pace';
import { keepHearing } from './follow-meeting';
import { aMeeting } from './test/show-meeting';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('one token serves a whole meeting, and a hint calms the looks of its items', async () => {
  const calls: unknown[] = [];
  const hears: (() => unknown)[] = [];
  ui.answer('invoke', (data) => {
    calls.push(data);
    const { functionKey }: Record<string, unknown> = Object(data);
    return {
      ok: true,
      value: functionKey === 'signMeetingToken' ? { token: 'signed' } : { moved: null, isOpen: true },
    };
  });
  ui.answer('subscribeRealtimeChannel', (data) => {
    const { onEvent }: Record<string, unknown> = Object(data);
    if (typeof onEvent === 'function') hears.push(() => Reflect.apply(onEvent, undefined, [{ changed: true }]));
    return { unsubscribe: async () => undefined };
  });
  const meeting = aMeeting();
  const nothing = async (): Promise<void> => undefined;
  const inTurn = (work: () => Promise<void>): void => void work();
  const stop = keepHearing(meeting.key, { meeting: () => meeting, hear: nothing, count: nothing, inTurn });
  await jest.advanceTimersByTimeAsync(5_000);
  const { key, ticket } = meeting;
  expect(calls).toMatchObject([{ functionKey: 'signMeetingToken', payload: { key, ticket } }]);
  expect(arrival.isHinted).toBe(false);
  for (const hear of hears) hear();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(calls).toMatchObject([{}, { functionKey: 'followMeeting' }]);
  expect(arrival.isHinted).toBe(true);
  stop();
});
