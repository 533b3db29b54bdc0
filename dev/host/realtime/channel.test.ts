import { channelOf, Unauthorized, type ChannelAsked } from './channel.ts';

const place = { issue: { id: '1', key: 'A-1' }, project: { id: '9' } };
const aChannel = (spoilt: Partial<ChannelAsked> = {}): string =>
  channelOf({ name: 'talk', isGlobal: false, at: { moduleKey: 'panel', extension: place }, ...spoilt });
const at = (extension: Record<string, unknown>, moduleKey = 'panel') => ({ at: { moduleKey, extension } });

test.each([
  ['another name', { name: 'other' }],
  ['another module', at(place, 'context')],
  ['another issue', at({ ...place, issue: { id: '2' } })],
  ['a global channel', { isGlobal: true }],
  ['the issue alone', { contextOverrides: ['issue'] }],
] as const)('is another channel with %s', (_what, spoilt) => {
  expect(aChannel(spoilt)).not.toBe(aChannel());
});

test('is shared by the modules of an issue when only the issue counts', () => {
  const contextOverrides = ['issue'] as const;
  const ofContext = aChannel({ contextOverrides, ...at({ ...place, location: 'x' }, 'context') });
  expect(ofContext).toBe(aChannel({ contextOverrides }));
  expect(aChannel({ contextOverrides, ...at({ ...place, issue: { id: '2' } }) })).not.toBe(ofContext);
});

test('the named contexts match in any order, but exactly', () => {
  const both = aChannel({ contextOverrides: ['issue', 'project'] });
  expect(aChannel({ contextOverrides: ['project', 'issue'] })).toBe(both);
  expect(aChannel({ contextOverrides: ['project'] })).not.toBe(both);
});

test.each([
  ['without a page', { at: undefined }],
  ['for a context that the place lacks', { contextOverrides: ['board'] }],
] as const)('is refused %s', (_what, spoilt) => {
  expect(() => aChannel(spoilt)).toThrow(Unauthorized);
});

test('a global channel needs no page', () => {
  expect(aChannel({ isGlobal: true, at: undefined })).toBe(aChannel({ isGlobal: true }));
});
