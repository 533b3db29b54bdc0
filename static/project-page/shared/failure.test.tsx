import { AppError } from '../../../src/failure';
import { toFailure } from './failure';
import { silence } from '../../../test/silence';

const onLine = jest.spyOn(navigator, 'onLine', 'get');
beforeEach(() => silence('error'));
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
});
