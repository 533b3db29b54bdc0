import { type HandOff, toHandOff } from '../../usecases/views/hand-off';
import { acted, judgedBy } from './actions';
import type { Errors } from './errors';

/** Assistants: what was agreed about a work item, for who builds it, as the person who asks may see it. Writes nothing. */
export function handOff(payload: unknown): Promise<HandOff | Errors> {
  return acted('hand-off', payload, async (ports, read) =>
    toHandOff(await judgedBy(ports, read), await ports.siteAddress()),
  );
}
