import type { ResultView } from '../../contract-meeting';
import { isAsked, withAnswer } from '../../domain/meeting/pulse';
import type { Worth } from '../../domain/meeting/worth';
import { AppError } from '../../failure';
import type { MeetingCall, MeetingPorts } from './meeting-ports';
import { heldMeeting, openResult } from './open-result';

type Payload = { readonly base: { readonly n: number }; readonly input: { readonly worth: Worth } };

/**
 * Takes one answer of a person who was in the last meeting. A second one, and one after the answers are shown, changes
 * nothing; the answer says what counts.
 */
export async function sayWorth(
  ports: MeetingPorts,
  call: MeetingCall,
  { base, input }: Payload,
): Promise<ResultView | null> {
  const now = ports.now();
  const [last] = await Promise.all([heldMeeting(ports, call, { n: null, now }), ports.rights()]);
  if (last?.over.n === base.n) {
    const isStored = await ports.changePulse(base.n, (pulse) =>
      isAsked(pulse, last.over, { me: call.me, now }) ? withAnswer(pulse, call.me, input.worth) : null,
    );
    if (!isStored) throw new AppError('busy', 'Others answered at the same time.');
  }
  return openResult(ports, call);
}
