import type { ResultView } from '../../contract-meeting';
import { isAsked, NO_PULSE, withAnswer } from '../../domain/meeting/pulse';
import type { Worth } from '../../domain/meeting/worth';
import { AppError } from '../../failure';
import { untilStored } from '../core/until-stored';
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
  const stored =
    last === null || last.over.n !== base.n
      ? true
      : await untilStored(ports.pause, async () => {
          const pulse = (await ports.readPulses([base.n]))[0] ?? NO_PULSE;
          if (!isAsked(pulse, last.over, { me: call.me, now })) return true;
          return (await ports.storePulse(base.n, withAnswer(pulse, call.me, input.worth))) ? true : null;
        });
  if (stored === null) throw new AppError('busy', 'Others answered at the same time.');
  return openResult(ports, call);
}
