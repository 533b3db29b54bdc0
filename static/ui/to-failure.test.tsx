import { AppError } from '../../src/failure';
import { toFailure } from './to-failure';
import { logged } from '../../test/logged';

const onLine = jest.spyOn(navigator, 'onLine', 'get');
afterAll(() => jest.restoreAllMocks());

test.each([
  [
    'a refusal of Jira keeps its code',
    true,
    new AppError('rate-limited', 'Later.'),
    { code: 'rate-limited', details: {} },
  ],
  ['another error is "unexpected"', true, new TypeError('x is null'), { code: 'unexpected', details: {} }],
  [
    'without a connection it is "offline"',
    false,
    new TypeError('Failed to fetch'),
    { details: { because: 'offline' } },
  ],
])('%s', (_what, connected, error, failure) => {
  onLine.mockReturnValue(connected);
  expect(toFailure(error)).toMatchObject({ ...failure, reference: '' });
  expect(logged()).toEqual(error instanceof AppError ? [] : [expect.stringContaining(error.message)]);
});
