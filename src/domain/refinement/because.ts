/**
 * Why a criterion is not met: the code in a finding's `because`, with its facts. The UI and the flag comment have the
 * words, one for each.
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
  /** `{ count }`: blocking questions, at least one of them not answered yet. */
  | 'blocking-open'
  /** `{ count }`: all of them answered, whoever asked has not accepted it yet. */
  | 'blocking-waiting'
  /** What was said without a name is still to be shown. Not how many: each step of a number would tell its moment. */
  | 'doubts-unseen'
  /** People write in silence, and that is still to be shown, whether or not anything waits or blocks. */
  | 'still-hidden'
  | 'questions-unreadable'
  /** `{ count }` */
  | 'questions-unowned'
  | 'no-estimate'
  /** `{ estimate, limit, percent }`: more than so much of a usual sprint. */
  | 'too-large'
  /** `{ count, key? }`: blocked by issues outside this or an earlier sprint; the first that the reader may see. */
  | 'blocked'
  /** `{ name, field }`: a criterion of the team's own, and the field that is empty. */
  | 'own-empty'
  /** `{ name, field }`: the field says something else than it should. */
  | 'own-differs'
  /** `{ name }`: nobody has ticked it. */
  | 'own-unticked'
  /** `{ parent }`: key of the issue that a sub-task belongs to. */
  | 'parent-not-ready'
  /** Not at all, or in a later round that nobody has revealed. */
  | 'nobody-voted'
  /** `{ votes, quorum }` */
  | 'too-few-votes'
  /** `{ would, of }` */
  | 'too-few-would-start'
  /** `{ count }`: votes of 2 or less whose doubt was not heard. */
  | 'doubt-unheard'
  /** Nothing else was left, and they ended the talk with another one: it stands until there is a vote, or a talk that ends otherwise. */
  | 'another-talk';
