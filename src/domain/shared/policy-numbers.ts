/** What a policy says in numbers; which criteria it asks for is in `Policy`. */
export type PolicyNumbers = {
  /** Acceptance criteria that it takes. */
  readonly acceptanceAtLeast: number;
  /** Most of the median velocity that an issue may take, 0–1. */
  readonly smallEnough: number;
  /**
   * Own text below this many characters, without a why, is a draft. Where a third of the text is Chinese, Japanese or
   * Korean, `draftCharactersCjk` holds.
   */
  readonly draftCharacters: number;
  readonly draftCharactersCjk: number;
  /** A confidence vote that counts as "would start". */
  readonly confidentAt: 1 | 2 | 3 | 4 | 5;
  readonly quorumAtLeast: number;
  readonly quorumAtMost: number;
  /** Share of the description's words that may change before the agreement is looked at again, 0–1. */
  readonly materialChange: number;
};
