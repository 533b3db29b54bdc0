import type { Because } from '../../domain/refinement/because';

type Facts = Readonly<Record<string, string | number>>;

/** The texts that the app itself writes into Jira, in the policy's language. */
export type FlagWords = {
  readonly notAgreed: (reasons: readonly string[]) => string;
  readonly draft: string;
  readonly changed: string;
  readonly changedOwn: (name: string) => string;
  readonly cleared: string;
  readonly because: Readonly<Record<Because, (facts: Facts) => string>>;
};
