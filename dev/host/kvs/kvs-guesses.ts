/** An answer with which storage refuses a request. */
export type Refusal = { status: number; code: string };

/** What storage answers where Atlassian's documents do not say it. Each may be turned while the host runs. */
export type KvsGuesses = {
  /** The code of a key that holds nothing. */
  missingRow: string;
  /** Of a transaction whose condition does not hold; null: it is done all the same. */
  refusedCondition: Refusal | null;
  /** Of a key that exists, where the policy is to fail then; null: it is overwritten. */
  existingKey: Refusal | null;
  /** What a transaction does with a time to live. */
  ttlInTransactions: 'kept' | 'refused' | 'ignored';
  /** Whether a transaction that is refused for its rate is done all the same. */
  doesRefusedTransactions: boolean;
};

/**
 * The codes for an existing key and for a failed condition were measured by another project. @NOTE unverified on a live
 * site.
 */
export const KVS_GUESSES: Readonly<KvsGuesses> = {
  missingRow: 'KEY_NOT_FOUND',
  refusedCondition: { status: 400, code: 'CONDITIONAL_CHECK_FAILED' },
  existingKey: { status: 409, code: 'KEY_CONFLICT' },
  ttlInTransactions: 'kept',
  doesRefusedTransactions: false,
};
