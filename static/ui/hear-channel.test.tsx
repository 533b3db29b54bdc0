import { ui } from '../../test/ui-host';
import { hearChannel } from './hear-channel';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A page that asks for a token: `tokens` are the answers in turn, then `signed`; `refuses`: subscriptions that Realtime refuses. */
function aPage({ given = null, tokens = [], refuses = 0, isSpread = false }: Realtime) {
  const signs = [...tokens];
  const seen: Seen = { asked: [], subscribed: [], ended: 0, missing: 0, isOver: false };
  ui.answer('subscribeRealtimeChannel', (data) => {
    const { options }: Record<string, unknown> = Object(data);
    seen.subscribed.push(options);
    if (seen.subscribed.length <= refuses) throw new Error('RATE_LIMIT_EXCEEDED');
    return { unsubscribe: async () => void (seen.ended += 1) };
  });
  const gone = new AbortController();
  const sign = async (): Promise<string | null> => {
    seen.asked.push(performance.now());
    const next = signs.shift();
    return next === undefined ? 'signed' : next;
  };
  const missing = (): void => void (seen.missing += 1);
  const channel = { name: 'a channel', hear: () => undefined, token: given, isSpread, sign, missing };
  void hearChannel(channel, gone.signal).then(() => (seen.isOver = true));
  return { seen, leave: () => gone.abort() };
}
type Seen = { asked: number[]; subscribed: unknown[]; ended: number; missing: number; isOver: boolean };
type Realtime = {
  readonly isSpread?: boolean;
  readonly given?: string | null;
  readonly tokens?: readonly (string | null)[];
  readonly refuses?: number;
};

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

test('a page with a token subscribes at once and asks for none', async () => {
  const { seen } = aPage({ given: 'given' });
  await pass(0);
  expect(seen).toMatchObject({ asked: [], subscribed: [{ token: 'given' }], missing: 0, isOver: true });
});

test('pages that open in one instant ask at moments of their own, within five seconds', async () => {
  const pages = Array.from({ length: 20 }, () => aPage({}));
  await pass(5_000);
  const moments = pages.flatMap(({ seen }) => seen.asked);
  expect([moments.length, new Set(moments).size > 10]).toEqual([20, true]);
});

test('a page of a meeting waits with its token, too', async () => {
  const { seen } = aPage({ given: 'given', isSpread: true });
  await pass(0);
  expect(seen.subscribed).toEqual([]);
  await pass(5_000);
  expect(seen).toMatchObject({ asked: [], subscribed: [{ token: 'given' }] });
});

test.each([
  ['a token', { tokens: [null] }],
  ['the subscription', { refuses: 1 }],
  ['the subscription of a token that the page was given', { given: 'given', refuses: 1 }],
])('where Realtime refuses %s the page asks for one again', async (_what, realtime) => {
  const { seen } = aPage(realtime);
  await pass(5_000);
  await pass(10_000);
  expect(seen).toMatchObject({ missing: 1, isOver: true });
  expect(seen.subscribed.at(-1)).toEqual({ token: 'signed' });
});

test('after five refusals it asks no more', async () => {
  const { seen } = aPage({ tokens: Array<null>(9).fill(null) });
  await pass(600_000);
  expect(seen).toMatchObject({ subscribed: [], missing: 5, isOver: true });
});

test('a page that goes away asks for nothing more, and ends what it hears', async () => {
  const early = aPage({});
  early.leave();
  const heard = aPage({ given: 'given' });
  await pass(5_000);
  heard.leave();
  await pass(0);
  expect([early.seen.asked, heard.seen.ended]).toEqual([[], 1]);
});
