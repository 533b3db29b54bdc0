import type { PanelView } from '../contract';
import { AppError, placeOf } from '../failure';
import { toPanelView } from './panel-view';
import { recordDerived, type DerivedPorts } from './record-derived';
import type { Situation } from './situation';

const LEFT = 'summary left to the queued assessment:';

/**
 * What the caller sees after a change. The summary is written at once so that a list shows it; should that fail, the
 * change still stands, and the assessment that was queued before it catches up; a bug is seen in the log.
 */
export async function conclude(ports: DerivedPorts, situation: Situation): Promise<PanelView> {
  try {
    await recordDerived(ports, situation);
  } catch (error) {
    if (error instanceof AppError) console.warn(LEFT, error.code);
    else console.error(LEFT, placeOf(error));
  }
  return toPanelView(situation);
}
