import type { Finding } from '../../../src/domain/readiness/finding';
import type { InputOf } from './request';
import type { Optimistic } from './view-state';

type Marking = InputOf<'tickCriterion'>;

/** Ticks the criterion alone; the resulting readiness comes from the back end. */
export const ticked =
  ({ id, met }: Marking): Optimistic =>
  (view) => {
    const { assessment, own, me, now } = view;
    const check = met ? { by: me.accountId, at: now } : null;
    const name = own.find((one) => one.id === id)?.name ?? '';
    const finding: Finding = met ? { outcome: 'met' } : { outcome: 'unmet', because: 'own-unticked', name };
    return {
      ...view,
      own: own.map((one) => (one.id === id && one.by === 'people' ? { ...one, check } : one)),
      assessment: {
        ...assessment,
        criteria: assessment.criteria.map((one) => (one.id === id ? { ...one, finding } : one)),
      },
    };
  };
