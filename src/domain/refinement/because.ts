/**
 * Why a criterion is not met: the `because` of a finding, with its facts. The UI and the flag comment have a text for
 * each.
 */
export type Because =
  | 'no-why'
  | 'no-acceptance-criteria'
  /** `{ count, least }` */
  | 'too-few-acceptance-criteria'
  | 'no-out-of-scope'
  | 'no-visual'
  | 'nobody-asked'
  /** `{ voices, quorum }` */
  | 'too-few-voices'
  /** `{ count }`: blocking questions, at least one of them without an answer. */
  | 'blocking-open'
  /** `{ count }`: blocking questions, all answered, but not all accepted. */
  | 'blocking-waiting'
  /** Anonymous questions wait to be shown. Without their number, whose changes would tell when one is written. */
  | 'doubts-unseen'
  /** Private writing is not shown yet, whether or not it has questions or blocks. */
  | 'still-hidden'
  | 'questions-unreadable'
  /** `{ count }` */
  | 'questions-unowned'
  | 'no-estimate'
  /** `{ estimate, limit, percent }`: more than this share of a usual sprint. */
  | 'too-large'
  /**
   * `{ count, key? }`: blocked by issues outside this or an earlier sprint; `key` of the first one that the reader may
   * see.
   */
  | 'blocked'
  /** `{ name, field }`: name of the custom criterion, and of the empty field. */
  | 'own-empty'
  /** `{ name, field }`: the field's value does not meet the condition. */
  | 'own-differs'
  /** `{ name }`: it is not ticked. */
  | 'own-unticked'
  /** `{ parent }`: key of the sub-task's parent. */
  | 'parent-not-ready'
  /** There is no vote, or only a hidden one in a later round. */
  | 'nobody-voted'
  /** `{ votes, quorum }` */
  | 'too-few-votes'
  /** `{ would, of }` */
  | 'too-few-would-start'
  /** `{ count }`: low votes that were not heard. */
  | 'doubt-unheard'
  /**
   * The talk ended with "another talk" while nothing else was missing. Holds until a new vote, or a talk with another
   * outcome.
   */
  | 'another-talk';
