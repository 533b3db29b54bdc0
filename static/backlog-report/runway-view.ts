import type { BacklogItem } from '../../src/domain/backlog-item';
import { median } from './median';
import type { Report } from './report';
import { standing } from './standing';

/** The runway as its card draws it; lengths in sprints, or in weeks for kanban. */
export type RunwayView =
  | { readonly known: false; readonly kanban: boolean; readonly onPaper: number }
  | {
      readonly known: true;
      readonly kanban: boolean;
      readonly unit: 'points' | 'items';
      readonly length: number;
      readonly judged: 'low' | 'healthy' | 'much' | 'early';
      readonly ready: number;
      readonly velocity: number;
      /** Ready items without an estimate of their own. */
      readonly guessed: number;
    };

export function runwayView({ setup, read, totals }: Report): RunwayView {
  const kanban = setup.board?.type === 'kanban';
  const velocity = median(setup.velocities.slice(-5));
  const onPaper = totals?.onPaper ?? read.filter((item) => standing(item) === 'on-paper').length;
  if (setup.velocities.length < 3 || velocity === null || velocity <= 0) return { known: false, kanban, onPaper };
  const work = read.filter((item) => item.sprint?.state !== 'active' && isReady(item));
  const ready = work.reduce((sum, item) => sum + (item.estimate?.value ?? 0), 0);
  const length = ready / velocity;
  return {
    known: true,
    kanban,
    unit: setup.fields.estimate === null ? 'items' : 'points',
    length,
    judged: length < 1 ? 'low' : length <= 2 ? 'healthy' : length <= 3 ? 'much' : 'early',
    ready,
    velocity,
    guessed: 0,
  };
}

const isReady = (item: BacklogItem): boolean => ['agreed', 'exception'].includes(standing(item));
