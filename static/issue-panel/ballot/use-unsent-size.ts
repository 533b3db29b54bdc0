import { type Draft, useDraft } from '../form/use-draft';

/** The size that is chosen and not sent; empty where there is none. It outlives its form, to be told of after the reveal. */
export const useUnsentSize = (round: number): Draft => useDraft(`size ${round}`);
