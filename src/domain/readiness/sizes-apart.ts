import { stepsApart } from '../ballot/size';
import { notApplicable, unmet } from '../criteria/criterion';
import type { PublicRow } from '../refinement/public-row';

/**
 * Unmet while the latest revealed sizes lie apart and no size was settled since. No policy can turn it off: such an
 * issue is one that people disagree on.
 */
export function findSizesApart({ size }: Pick<PublicRow, 'size'>) {
  const steps = stepsApart(size);
  return steps === null ? notApplicable : unmet({ because: 'sizes-apart', steps });
}
