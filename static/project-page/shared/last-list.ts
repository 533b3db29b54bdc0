import type { Result } from '../../../src/contract';
import type { MeetingView } from '../../../src/contract-meeting';
import { LIST_KEY } from '../../../src/domain/meeting/meeting-id';
import { ask, backend } from '../../ui/backend';
import { keptIn } from '../../ui/kept';

const NAME = 'common-ground-list';
const memory = keptIn(() => localStorage);

/** Opens the list of the page's board. The browser keeps which one it was, so that the next opening takes one read less. */
export async function openList(): Promise<Result<MeetingView>> {
  const last = memory.get(NAME);
  const key = last !== null && LIST_KEY.test(last) ? last : null;
  const answer = await ask(() => backend('openMeeting', { key }));
  if (answer.ok) memory.set(NAME, answer.value.key);
  return answer;
}
