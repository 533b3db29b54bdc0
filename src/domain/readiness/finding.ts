import type { Found } from '../criteria/criteria';
import type { Criterion } from '../criteria/criterion';
import type { RuleId } from '../policy/policy';
import type { Readiness } from '../refinement/readiness';
import type { findParent } from './follow-parent';
import type { findOwn } from './own-criteria';
import type { findSizesApart } from './sizes-apart';

/** What a criterion found: of the policy, of the team's own, that of a sub-task that follows its parent, or of the sizes. */
export type Finding =
  Found | ReturnType<typeof findOwn> | ReturnType<typeof findParent> | ReturnType<typeof findSizesApart>;

type Unmet = Extract<Finding, { readonly outcome: 'unmet' }>;
/** Why a criterion is not met. The UI and the flag comment have the words, one for each. */
export type Because = Unmet['because'];
/** The facts of each reason. */
export type UnmetDetails = { readonly [Why in Unmet as Why['because']]: Omit<Why, 'outcome' | 'because'> };

/** A criterion of the policy, the one of a sub-task that follows its parent, or the one on sizes, which always holds. */
export type AssessedId = RuleId | 'parent-ready' | 'sizesApart';

export type AssessedCriterion = Pick<Criterion, 'step' | 'by' | 'place'> & {
  readonly id: AssessedId;
  readonly need: 'required' | 'advice';
  readonly finding: Finding;
};

export type Assessment = { readonly readiness: Readiness; readonly criteria: readonly AssessedCriterion[] };
