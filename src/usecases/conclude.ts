import type { PanelView } from '../contract';
import { AppError } from '../failure';
import { toPanelView } from './panel-view';
import { recordDerived, type DerivedPorts } from './record-derived';
import type { Situation } from './situation';

/**
 * What the caller sees after a change. The summary is written at once so that a list shows it; should that fail, the
 * change still stands, and the assessment that was queued before it catches up.
 */
export async function conclude(ports: DerivedPorts, situation: Situation): Promise<PanelView> {
  try {
    await recordDerived(ports, situation);
  } catch (error) {
    console.warn('summary left to the queued assessment:', error instanceof AppError ? error.code : 'unexpected');
  }
  return toPanelView(situation);
}
