import { newFrame } from '../../ui/kept';
import { keepProposal, proposedBefore } from './kept-proposal';

const DAY = 24 * 60 * 60_000;
const board = { site: 'cloud-1', board: 1 };

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test('what was proposed is there again in another page of the same site, for 90 days', () => {
  keepProposal({ ...board, sprint: 10 }, 'scope');
  newFrame();
  expect(proposedBefore({ ...board, sprint: 11 })).toBe('scope');
  expect(proposedBefore({ ...board, site: 'cloud-2', sprint: 11 })).toBeNull();
  jest.setSystemTime(Date.now() + 91 * DAY);
  expect(proposedBefore({ ...board, sprint: 11 })).toBeNull();
});
