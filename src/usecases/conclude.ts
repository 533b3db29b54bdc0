import type { PanelView } from '../contract';
import { AppError, placeOf } from '../failure';
import { toPanelView } from './panel-view';
import { recordDerived, type DerivedPorts } from './record-derived';
import type { Ports } from './ports';
import type { Situation } from './situation';

export type ConcludePorts = DerivedPorts & Pick<Ports, 'now' | 'queueAssessment'>;

const LEFT = 'summary left to the queued assessment:';

/** After this the assessment that was queued may have run, and others with it: what was read before says less than theirs. */
const LATE_MS = 3000;

/**
 * What the caller sees after a change. The summary is written at once so that a list shows it; should that fail, the
 * change still stands, and the assessment that was queued before it catches up; a bug is seen in the log. So it does where Jira
 * kept the caller waiting: another is queued then.
 */
export async function conclude(ports: ConcludePorts, situation: Situation): Promise<PanelView> {
  try {
    if (Date.parse(ports.now()) - Date.parse(situation.now) > LATE_MS) await ports.queueAssessment(situation.issue.id);
    else await recordDerived(ports, situation);
  } catch (error) {
    if (error instanceof AppError) console.warn(LEFT, error.code);
    else console.error(LEFT, placeOf(error));
  }
  return toPanelView(situation);
}
